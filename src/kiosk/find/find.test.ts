import { describe, expect, it, test } from 'vitest'
import { realLaw } from '../../../tests/support/real-law.ts'
import { MOST_WORDS } from '../../guided/short-sentences.ts'
import { qrPath } from '../../device/qr-path.ts'
import { cardSpeech } from './card-speech.ts'
import { cardOf } from './card.ts'
import { eventsOf, fieldsOf, lifeEventIds, proceduresOf } from './life-events.ts'
import { createFinder } from './search-procedures.ts'
import { cardQr, cardSlip, listText, MOST_QR_BYTES } from './take-home.ts'

const all = new Map([...realLaw().procedures].map(([code, { procedure }]) => [code, procedure]))
const card = (code: string) => cardOf(all.get(code)!)

describe('the ways to a procedure', () => {
  it('every tile leads somewhere, and to nothing the pack has not', () => {
    expect(eventsOf(all)).toEqual(lifeEventIds)
    for (const event of lifeEventIds) expect(proceduresOf(event, all).length).toBeGreaterThanOrEqual(5)
    expect(proceduresOf('birth', new Map())).toEqual([])
  })

  it('every procedure stands in one field', () => {
    expect(fieldsOf(all).reduce((sum, { procedures }) => sum + procedures.length, 0)).toBe(all.size)
    expect(fieldsOf(all)[0]?.name).toBe('Hộ tịch')
  })

  test.each([
    ['khai sinh', '1.001193'],
    ['giay doc than', '1.004873'],
    ['so do', '1.013978'],
    ['sao y', '2.000815'],
    ['nguoi gia 75', '1.014027'],
    ['de con', '1.001193'],
  ])('plain letters: %s', (text, code) => {
    const found = createFinder(all).find(text)
    expect(found.slice(0, 3).map((one) => one.code)).toContain(code)
  })
})

describe('the card', () => {
  it('of a birth: the notice may be found in data, it costs nothing, it is done the same day', () => {
    const birth = card('1.001193')
    expect(birth.always.map(({ id }) => id)).toEqual(['declaration', 'birth-notice', 'id-card'])
    expect(birth.always[1]?.notes).toContain('Cán bộ tra được trong dữ liệu bảo hiểm thì không cần bản giấy.')
    expect(birth.byCase.every(({ notes }) => notes[0]?.startsWith('Khi: '))).toBe(true)
    expect(birth.fees).toEqual(['Miễn phí.'])
    expect(birth.times).toEqual(['Trả trong ngày. Nộp sau 15:00 thì trả hôm sau.'])
    expect(birth.mustAttend).toBe(false)
    expect(card('2.000815').mustAttend).toBe(true)
    expect(card('1.004222').where[0]).toBe('Tại Công an xã.')
    expect(card('1.003622').isKnownByNameOnly).toBe(true)
  })

  test.each([...all.values()].map((procedure) => [procedure.code, procedure] as const))(
    '%s: read out in sentences of at most fifteen words; the code fits and can be drawn',
    (_code, procedure) => {
      const own = cardOf(procedure)
      for (const sentence of cardSpeech(own).split(/(?<=[.!?])\s+/u))
        expect(sentence.split(/\s+/u).length, sentence).toBeLessThanOrEqual(MOST_WORDS)
      const text = cardQr(own)
      expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_QR_BYTES)
      expect(qrPath(text).size).toBeLessThanOrEqual(85)
      expect(cardSlip(own, '2026-11-23')[0]?.text).toBe(own.name)
    },
  )

  it('a list too long for a code says how much of it is missing, never silently less', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `Giấy số ${at}`)
    const text = listText('Việc', lines)
    const kept = text.split('\n').length - 2
    expect(text).toContain(`Còn ${40 - kept} giấy nữa`)
    expect(listText('Việc', lines.slice(0, 3))).toBe('Việc\n- Giấy số 0\n- Giấy số 1\n- Giấy số 2')
  })
})
