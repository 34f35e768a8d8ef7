import { expect, test } from 'vitest'
import { emptyCentre } from '../../../domain/centre/centre-facts.ts'
import { centreView } from '../../../domain/centre/centre-view.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { posterContent } from './poster-content.ts'
import {
  LONGEST_SCRIPT,
  LONGEST_SENTENCE,
  noticeScript,
  openingScript,
  procedureScript,
  sentences,
  wordsIn,
} from './spoken-script.ts'

const facts = { ...emptyCentre, phones: [{ name: 'Trực', number: '0237 3811 234' }] }
const law = realLaw()
const view = centreView(facts, law.calendar, '2026-11-23T08:00')
const all = [...law.procedures.values()]
  .map(({ procedure }) => procedure)
  .filter(({ depth }) => depth === 'full')
const centre = 'Trung tâm Phục vụ hành chính công xã Pù Luông'

test('C05: every procedure is read within a minute, in sentences of at most fifteen words', () => {
  expect(all.length).toBeGreaterThan(25)
  for (const procedure of all) {
    const script = procedureScript(procedure, centre, view)
    const long = script.filter((one) => wordsIn(one) > LONGEST_SENTENCE)
    expect([procedure.code, long]).toEqual([procedure.code, []])
    expect(wordsIn(script.join(' '))).toBeLessThanOrEqual(LONGEST_SCRIPT)
    expect(script.join(' ')).toContain('0237 3811 234')
    expect(script.join(' ')).toContain('7 giờ')
    expect(script.filter((one) => !/[^.,;:]\.$/u.test(one))).toEqual([])
  }
})

test('what is cut is said: a long one is broken, nothing of it is lost', () => {
  const long =
    'Mang theo giấy chứng sinh, hoặc văn bản của người làm chứng xác nhận về việc sinh, hoặc giấy cam đoan về việc sinh'
  const broken = sentences(long)
  expect(broken.length).toBeGreaterThan(1)
  expect(broken.join(' ').replace(/[.,]/g, '').toLowerCase()).toBe(long.replace(/,/g, '').toLowerCase())
  const endless = Array.from({ length: 40 }, (_, i) => `Câu thứ ${i} của bảng tin.`).join(' ')
  const script = noticeScript(endless, centre, view)
  expect(wordsIn(script.join(' '))).toBeLessThanOrEqual(LONGEST_SCRIPT)
  expect(script).toContain('Chi tiết ghi ở bảng tin của Trung tâm.')
})

test('an extra session is told with its weekday, its hours and why', () => {
  const said = openingScript(
    { date: '2026-11-28', from: '07:30', to: '11:00', reason: 'cao điểm nhập học' },
    centre,
    view,
  )
  expect(said.join(' ')).toContain(
    'Trung tâm mở cửa thêm Thứ Bảy, ngày 28 tháng 11. Buổi sáng từ 7 giờ 30 đến 11 giờ. Lý do: cao điểm nhập học.',
  )
})

test('C05: a poster names papers, limit, fee, hours and telephone; its code is small enough to be read', () => {
  for (const procedure of all) {
    const content = posterContent(procedure, view)
    expect(content.plain.length).toBeGreaterThan(2)
    expect(content.time.length * content.fee.length).toBeGreaterThan(0)
    expect(content.hours).toContain('07:00–11:30')
    expect(new TextEncoder().encode(content.qr).length).toBeLessThanOrEqual(420)
    expect(content.qr).toContain('0237 3811 234')
    const papers = procedure.components.filter(
      ({ mode, channels }) => mode !== 'declare' && channels.includes('direct'),
    )
    const lines = [...content.bring, ...content.byCase]
    if (content.caseNote === '') expect(lines.length).toBe(papers.length)
    for (const { label } of papers)
      expect(label.endsWith('…') || lettersOf(lines.join('')).includes(lettersOf(label))).toBe(true)
    expect(new Set(lines).size).toBe(lines.length)
    expect([content.code, lines.join('').length > 2600]).toEqual([content.code, false])
    const cut = papers.filter(({ name }) => name.endsWith('…'))
    expect(lines.filter((line) => cut.some(({ name }) => line.startsWith(name)))).toEqual([])
  }
})

function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\p{N}]/gu, '')
}
