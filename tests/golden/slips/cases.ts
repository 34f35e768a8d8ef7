/** The golden pages: each form with an ordinary dossier, and the hard ones with long names, many rows and every mark. */
import type { Result } from '../../../domain/base/result.ts'
import type { SlipContent } from '../../../domain/slip/content.ts'
import { slipContent, type Edition } from '../../../domain/slip/issue.ts'
import { registerContent } from '../../../domain/slip/register.ts'
import { copiesBookValues } from '../../../domain/slip/values/copies-book.ts'
import { followUpValues, linesOfMonth } from '../../../domain/slip/values/follow-up-book.ts'
import { handOverValues, jointValues } from '../../../domain/slip/values/hand-over.ts'
import { dossierOf, fact, factsOf, procedure, received, reception, slipLaw } from './sample-dossier.ts'

const law = slipLaw()

function take(made: Result<SlipContent>): SlipContent {
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

const first = (number = '', issuedOn = '2026-02-03'): Edition => ({
  number,
  version: 1,
  issuedOn,
  replaced: null,
  reason: '',
})

/** As long as the code of a receipt with four papers, signed by the device. */
export const PROOF = `MCH1*H56.38.15-260203-01001*2602031700*ABCDEFGH*${'MOTCUA234567'.repeat(5)}PHUCVU*${'K7Q2'.repeat(25)}ABC`
const proven: Edition = { ...first(), qr: PROOF }

const supplement = (items: number) =>
  fact(
    'supplement-requested',
    {
      items: Array.from({ length: items }, (_, i) => ({
        component: procedure.components[i % procedure.components.length]!.id,
        what: `Bổ sung bản có dấu giáp lai, chữ rõ nét (mục ${i + 1})`,
      })),
      reason: 'Giấy chứng sinh bị mờ phần ngày sinh; tờ khai chưa có chữ ký của người yêu cầu.',
    },
    '2026-02-04T08:05',
  )

const apology = fact(
  'apology-issued',
  {
    due: { at: '2026-02-05T17:00', rule: 'by-hand', why: 'Gia hạn hai ngày làm việc kể từ ngày hẹn cũ.' },
    reason: 'chưa nhận được kết quả xác minh của nơi cư trú cũ',
    responsible: 'Công chức Tư pháp – hộ tịch',
  },
  '2026-02-03T16:10',
  'leader-1',
)

const steps = [
  fact('step-assigned', { step: 'register', to: 'officer-2', due: '2026-02-03T16:00' }, '2026-02-03T14:30'),
  fact('step-completed', { step: 'register' }, '2026-02-03T15:40', 'officer-2'),
  fact(
    'step-assigned',
    { step: 'sign', to: 'leader-1', due: '2026-02-03T16:30' },
    '2026-02-03T15:41',
    'officer-2',
  ),
]

const many = Array.from({ length: 40 }, (_, i) =>
  dossierOf([
    reception({
      code: `H56.38.15-2602${String(2 + (i % 20)).padStart(2, '0')}-01${String(i + 1).padStart(3, '0')}`,
      applicant: {
        name: i % 7 === 0 ? 'Hoàng Nguyễn Phương Thảo Vy ẰẪỄỘỬỸ' : 'Lò Thị Mẩy',
        address: 'Bản Kịt, xã Hoằng Giang, tỉnh Thanh Hóa',
        phone: '0912 345 678',
      },
      receivedAt: `2026-02-${String(2 + (i % 20)).padStart(2, '0')}T08:${String(10 + i).padStart(2, '0')}`,
    }),
  ]),
)
const lines = linesOfMonth(many, '2026-02')
const nameOfProcedure = () => procedure.name
const papers = () => ({ originals: 2, copies: 1 })

const certified = dossierOf([
  reception({ procedure: '2.000815' }),
  fact(
    'copies-certified',
    {
      register: { book: '01', number: '123-124', year: 2026 },
      entries: [
        { title: 'Bằng tốt nghiệp trung học phổ thông', pages: 1, copies: 5 },
        { title: 'Giấy chứng nhận quyền sử dụng đất', pages: 4, copies: 2 },
      ],
      signer: 'Nguyễn Ngọc Kỷ, Phó Chủ tịch',
      vnd: 24000,
    },
    '2026-02-03T15:00',
  ),
])

const register = { commune: 'Xã Hoằng Giang', number: '', issuedOn: '2026-02-27' }

/** Surnames and names that stack a mark on a mark, in capitals and small. */
const MARKED = 'NGUYỄN THỊ DIỄM QUỲNH ẰẪỄỘỬỸ ẮẶẬỆỢỮỴ ằẫễộửỹ ỵỷợữ'

export const CASES: Readonly<Record<string, () => readonly SlipContent[]>> = {
  '01': () => [take(slipContent('01', factsOf([reception()]), law, proven))],
  '01-with-ticket': () => [
    take(slipContent('01', factsOf([reception()]), law, proven)),
    take(slipContent('ticket', factsOf([reception()]), law, proven)),
  ],
  '02': () => [
    take(slipContent('02', factsOf([reception(), supplement(2)]), law, first('12-0007/PBS', '2026-02-04'))),
  ],
  '02-amended': () => [
    take(
      slipContent('02', factsOf([reception(), supplement(2)]), law, {
        number: '12-0007/PBS',
        version: 2,
        issuedOn: '2026-02-05',
        replaced: '2026-02-04',
        reason: 'ghi sai tên người nộp.',
      }),
    ),
  ],
  '02-long': () => [
    take(slipContent('02', factsOf([reception(), supplement(40)]), law, first('12-0008/PBS', '2026-02-04'))),
  ],
  '02-marks': () => [
    take(
      slipContent(
        '02',
        factsOf(
          [
            reception({
              applicant: { ...received.applicant, name: MARKED, address: `Thôn ${MARKED}` },
            }),
            supplement(3),
          ],
          'Phường Hạc Thành – Khu đô thị Bắc Đại lộ Lê Lợi',
        ),
        law,
        first('12-0009/PBS', '2026-02-04'),
      ),
    ),
  ],
  '03': () => [
    take(
      slipContent(
        '03',
        factsOf([
          reception(),
          fact(
            'dossier-refused',
            {
              reason:
                'Trẻ đã được đăng ký khai sinh tại xã Hoằng Tiến ngày 12/01/2026; không thuộc trường hợp đăng ký lại khai sinh.',
            },
            '2026-02-03T15:30',
            'leader-1',
          ),
        ]),
        law,
        first('12-0001/PTC'),
      ),
    ),
  ],
  '04': () => [take(slipContent('04', factsOf([reception(), apology]), law, first('12-0002/PXL')))],
  '05': () => [
    take(
      slipContent(
        '05',
        factsOf([
          reception(),
          fact('fee-refunded', { vnd: 8000, reason: 'rút hồ sơ' }, '2026-02-03T15:10'),
          fact(
            'dossier-withdrawn',
            { by: 'Nguyễn Thị Hồng Nhung', reason: 'người nộp rút hồ sơ để nộp tại nơi cư trú' },
            '2026-02-03T15:15',
          ),
        ]),
        law,
        first('12-0003/TB'),
      ),
    ),
  ],
  '06': () => [take(slipContent('06', factsOf([reception(), ...steps]), law, first('12-0004/PKS')))],
  '07': () => [
    take(
      registerContent(
        '07',
        followUpValues(lines, '2026-02', 'Lê Văn Phẫn', nameOfProcedure, law),
        law,
        register,
      ),
    ),
  ],
  handover: () => [
    take(
      registerContent(
        'handover',
        handOverValues(
          {
            lines: lines.slice(0, 13),
            giver: 'Lê Văn Phẫn',
            taker: 'Đỗ Thị Diễm Quỳnh',
            at: '2026-02-03T16:45',
          },
          nameOfProcedure,
          papers,
          law,
        ),
        law,
        { ...register, number: '12-0005/BG', issuedOn: '2026-02-03' },
      ),
    ),
  ],
  joint: () => [
    take(
      registerContent(
        'joint',
        jointValues({ lines: lines.slice(0, 4), giver: 'Lê Văn Phẫn' }, nameOfProcedure, papers, law),
        law,
        { ...register, issuedOn: '2026-02-03', qr: 'H56.38.15-260203-01001' },
      ),
    ),
  ],
  copies: () => [
    take(
      registerContent('copies', copiesBookValues([certified], '2026-02', 'Lê Văn Phẫn', law), law, register),
    ),
  ],
}
