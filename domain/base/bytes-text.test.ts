import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64Url, toBase64Url, toHex } from './bytes-text.ts'

describe('base64url (RFC 4648 §5, no padding)', () => {
  it('writes the same text as another implementation, for every length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'))
      }),
    )
  })

  it('gives back the bytes it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes)
      }),
    )
  })

  it('refuses every spelling but its own, so one value has one text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const bytes = fromBase64Url(text)
        if (bytes !== null) expect(toBase64Url(bytes)).toBe(text)
      }),
    )
    for (const text of ['A', 'AB', 'AAB', 'AA==', 'A+', 'A/', ' AA', 'AAAAA']) {
      expect(fromBase64Url(text)).toBeNull()
    }
    expect(fromBase64Url('AA')).toEqual(new Uint8Array([0]))
  })
})

it('writes hex in lower case with two letters a byte', () => {
  expect(toHex(new Uint8Array([0, 10, 255]))).toBe('000aff')
})
