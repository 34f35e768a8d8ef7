import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFileOf, parseResultCode, writeResultCode } from './result-code.ts'

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'
const printed = 'MCR1|H56.1-261122-01001|9f86d081884c7d65|15/2026/TLKS|2026-11-22'

test('what is printed is read again, and names its file by the beginning of the hash', () => {
  const code = { code: 'H56.1-261122-01001', sha256, number: '15/2026/TLKS', date: '2026-11-22' }
  expect(writeResultCode(code)).toBe(printed)
  const read = parseResultCode(`${printed}\r\n`)
  expect(read).toEqual({ ok: true, value: { ...code, sha256: '9f86d081884c7d65' } })
  expect(read.ok && isFileOf(read.value, sha256)).toBe(true)
  expect(read.ok && isFileOf(read.value, `0${sha256.slice(1)}`)).toBe(false)
})

test('any number of any document survives; nothing a scanner may bring throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (number) => {
      const code = { code: 'H56.1-261122-01001', sha256, number: `Số ${number}`, date: '2026-11-22' }
      const read = parseResultCode(writeResultCode(code))
      expect(read.ok).toBe(true)
    }),
  )
  fc.assert(fc.property(fc.string(), (text) => !parseResultCode(text).ok))
})

test.each([
  ['mark', printed.replace('MCR1', 'MCR2')],
  ['mark', `${printed}|x`],
  ['mark', `${printed}${'0'.repeat(400)}`],
  ['code', printed.replace('01001', '01000')],
  ['sha256', printed.replace('9f86', '9F86')],
  ['number', printed.replace('15/2026/TLKS', '15\u202e/2026')],
  ['date', printed.replace('2026-11-22', '2026-13-22')],
])('a code whose %s is not what we print is none', (field, text) => {
  expect(parseResultCode(text)).toEqual({
    ok: false,
    problem: { code: 'signature.result-code.malformed', details: { field } },
  })
})
