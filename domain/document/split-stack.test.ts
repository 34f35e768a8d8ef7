import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageSigns, type PageSigns } from './page-signs.ts'
import { formatSeparator } from './separator.ts'
import { splitStack, type LawfulComponent, type SplitStack } from './split-stack.ts'
import {
  birthNoticeLines,
  fatherCode,
  marriageLines,
  motherCode,
  pageOf,
} from '../../tests/support/read-page.ts'

const birth: readonly LawfulComponent[] = [
  { id: 'declaration', kind: 'declaration', mode: 'declare' },
  { id: 'birth-notice', kind: 'birth-notice', mode: 'submit' },
  { id: 'id-card', kind: 'id-card', mode: 'present' },
  { id: 'marriage', kind: 'marriage-certificate', mode: 'present' },
]
const land: readonly LawfulComponent[] = [
  { id: 'request', kind: 'declaration', mode: 'declare' },
  { id: 'certificate', kind: 'land-certificate', mode: 'submit' },
  { id: 'authority', kind: 'authorisation', mode: 'submit' },
]
const lawful = (procedure: string | null) => (procedure === '1.012783' ? land : birth)

const head = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']
const sheet = (dossier: number, procedure: string | null = null, component: string | null = null) =>
  pageSigns(pageOf(['TỜ PHÂN TÁCH'], { codes: [formatSeparator({ dossier, procedure, component })] }))
const notice = pageSigns(pageOf(birthNoticeLines))
const marriage = pageSigns(pageOf(marriageLines))
const mother = pageSigns(pageOf([], { codes: [motherCode] }))
const father = pageSigns(pageOf([], { codes: [fatherCode] }))
const back = pageSigns(
  pageOf(['Đặc điểm nhân dạng / Personal identification:', 'Ngón trỏ trái / Left index finger']),
)
const declaration = pageSigns(pageOf([...head, 'TỜ KHAI ĐĂNG KÝ KHAI SINH']))
const landCover = pageSigns(pageOf([...head, 'GIẤY CHỨNG NHẬN', 'QUYỀN SỬ DỤNG ĐẤT']))
const landInside = pageSigns(
  pageOf(['1. Thửa đất:', 'a) Thửa đất số: 86, tờ bản đồ số: 11', 'đ) Mục đích sử dụng: Đất ở']),
)
const authority = pageSigns(pageOf([...head, 'GIẤY ỦY QUYỀN']))
const running = pageSigns(pageOf(['Bên A cam kết những điều khai trên là đúng sự thật.']))
const numbered = (number: number) => pageSigns(pageOf(['Điều 3. Thi hành', `Trang ${number}/3`]))
const blank = pageSigns(pageOf([]))

const shown = ({ dossiers }: SplitStack) =>
  dossiers.map(({ number, procedure, papers }) => [
    number,
    procedure,
    ...papers.map((paper) => [paper.component, ...paper.pages]),
  ])

test('20 pages with separator sheets: four dossiers, every paper with its component', () => {
  const stack = [
    sheet(1, '1.001193'), notice, mother, back, marriage,
    sheet(2), notice, father,
    sheet(3, '1.012783'), landCover, landInside, authority, running,
    sheet(4, '1.001193', 'birth-notice'), notice, running, sheet(4, '1.001193', 'id-card'), mother, back, blank,
  ] // prettier-ignore
  expect(stack).toHaveLength(20)
  const split = splitStack(stack, lawful, '1.001193')
  expect(shown(split)).toEqual([
    [1, '1.001193', ['birth-notice', 1], ['id-card', 2, 3], ['marriage', 4]],
    [2, '1.001193', ['birth-notice', 6], ['id-card', 7]],
    [3, '1.012783', ['certificate', 9, 10], ['authority', 11, 12]],
    [4, '1.001193', ['birth-notice', 14, 15], ['id-card', 17, 18]],
  ])
  expect(split.dropped).toEqual([0, 5, 8, 13, 16, 19])
})

test('without sheets: titles begin papers, what has none goes on, two cards are two papers', () => {
  const split = splitStack(
    [declaration, running, notice, mother, father, marriage, numbered(2), numbered(3)],
    lawful,
  )
  expect(shown(split)).toEqual([
    [
      1,
      null,
      ['declaration', 0, 1],
      ['birth-notice', 2],
      ['id-card', 3],
      ['id-card', 4],
      ['marriage', 5, 6, 7],
    ],
  ])
})

test('a first page without a known title still begins a paper when it carries the heading or another size', () => {
  const unknown = pageSigns(pageOf([...head, 'BIÊN BẢN LÀM VIỆC']))
  const small: PageSigns = { ...running, shape: 0.7 }
  expect(shown(splitStack([notice, unknown, running, small], lawful))).toEqual([
    [1, null, ['birth-notice', 0], [null, 1, 2], [null, 3]],
  ])
})

test('nothing outside the catalogue is asked for: an unknown component of a sheet is met by no component', () => {
  expect(shown(splitStack([sheet(1, '1.001193', 'invented'), notice], lawful))).toEqual([
    [1, '1.001193', [null, 1]],
  ])
})

test('a page counts its papers: "Trang 2/3", or a number alone in the top margin', () => {
  expect(numbered(2).pageNumber).toBe(2)
  expect(
    pageSigns(pageOf(['                                              2', 'Điều 3. Thi hành'])).pageNumber,
  ).toBe(2)
  expect(pageSigns(pageOf(['2', 'Điều 3. Thi hành'])).pageNumber).toBeNull()
})

test('no page is lost or doubled, whatever comes through the feeder', () => {
  const any = fc.constantFrom(notice, marriage, mother, father, back, landCover, landInside, running, numbered(2), blank, sheet(1), sheet(2, null, 'id-card'), sheet(3, '1.012783')) // prettier-ignore
  fc.assert(
    fc.property(fc.array(any, { maxLength: 40 }), (pages) => {
      const split = splitStack(pages, lawful)
      const all = [
        ...split.dropped,
        ...split.dossiers.flatMap(({ papers }) => papers.flatMap((paper) => paper.pages)),
      ]
      expect(all.toSorted((a, b) => a - b)).toEqual(pages.map((_, i) => i))
    }),
  )
})
