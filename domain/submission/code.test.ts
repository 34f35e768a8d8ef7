import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CODE_BYTES,
  CODE_SIGNS,
  makeSubmissionCode,
  parseSubmissionCode,
  showSubmissionCode,
} from './code.ts'

const codes = fc.uint8Array({ minLength: CODE_BYTES, maxLength: CODE_BYTES }).map(makeSubmissionCode)

test('what is made is read again, however it is written down', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(code).toHaveLength(7)
      for (const written of [code, code.toLowerCase(), showSubmissionCode(code), ` ${[...code].join('-')} `])
        expect(parseSubmissionCode(written)).toEqual({ ok: true, value: code })
    }),
  )
})

test('any one sign changed, and any two signs changed about, are noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(6), fc.nat(6), fc.nat(22), (code, at, other, sign) => {
      const changed = [...code]
      changed[at] = CODE_SIGNS.charAt(sign)
      const swapped = [...code]
      ;[swapped[at], swapped[other]] = [swapped[other] ?? '', swapped[at] ?? '']
      for (const wrong of [changed.join(''), swapped.join('')])
        if (wrong !== code) expect(parseSubmissionCode(wrong).ok).toBe(false)
    }),
  )
})

test('signs mistaken for one another are read as the one that was meant', () => {
  const code = makeSubmissionCode(Uint8Array.from([0, 6, 0, 4, 0, 3, 0, 0, 0, 20, 0, 1]))
  expect(code.slice(0, 6)).toBe('8652V3')
  expect(parseSubmissionCode(`bgszu${code.slice(5)}`)).toEqual({ ok: true, value: code })
})

test.each(['', 'K7M4XP', 'OOOOOOO', '8652V3!!'])('%j is no code', (text) => {
  expect(parseSubmissionCode(text)).toEqual({ ok: false, problem: { code: 'submission.code.malformed' } })
})
