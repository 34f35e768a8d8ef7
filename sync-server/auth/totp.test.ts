import { describe, expect, it } from 'vitest'
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts'
import { closeBox, openBox } from './secret-box.ts'
import { base32, findTotpStep, newTotpSecret, otpauthUri, totpCode, totpStep } from './totp.ts'

describe('S10: one-time codes', () => {
  const secret = Buffer.from('12345678901234567890')

  it('are those of RFC 6238 appendix B (SHA-1), cut to six digits', () => {
    const vectors = [
      [59, '287082'],
      [1111111109, '081804'],
      [1111111111, '050471'],
      [1234567890, '005924'],
      [2000000000, '279037'],
      [20000000000, '353130'],
    ] as const
    for (const [seconds, code] of vectors) expect(totpCode(secret, totpStep(seconds * 1000))).toBe(code)
  })

  it('hold one step before and after, and no further', () => {
    const now = 1_800_000_000_000
    const at = (steps: number) => findTotpStep(secret, totpCode(secret, totpStep(now) + steps), now)
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([
      null,
      totpStep(now) - 1,
      totpStep(now),
      totpStep(now) + 1,
      null,
    ])
  })

  it('are six digits, typed with or without a gap', () => {
    const now = 1_800_000_000_000
    const code = totpCode(secret, totpStep(now))
    expect(findTotpStep(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, now)).toBe(totpStep(now))
    for (const typed of ['', '12345', `${code}0`, 'abcdef', '１２３４５６'])
      expect(findTotpStep(secret, typed, now), typed).toBeNull()
  })

  it('base32 is that of RFC 4648 without padding; the address names account and issuer', () => {
    const words = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))
    expect(words).toEqual(['', 'MY', 'MZXQ', 'MZXW6', 'MZXW6YQ', 'MZXW6YTB', 'MZXW6YTBOI'])
    expect(otpauthUri(Buffer.from('foobar'), 'mai 1', 'Một Cửa')).toBe(
      'otpauth://totp/M%E1%BB%99t%20C%E1%BB%ADa:mai%201?secret=MZXW6YTBOI&issuer=M%E1%BB%99t%20C%E1%BB%ADa&algorithm=SHA1&digits=6&period=30',
    )
    expect(newTotpSecret()).toHaveLength(20)
  })
})

describe('S10: recovery codes', () => {
  const pepper = Buffer.alloc(32, 7)

  it('ten different ones, kept as keyed hashes bound to the officer', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/)
    const [code = ''] = codes
    const hash = recoveryHash(pepper, 'mai', code)
    expect(recoveryHash(pepper, 'mai', ` ${code.toLowerCase().replace('-', ' ')}`)).toBe(hash)
    expect(recoveryHash(pepper, 'hoa', code)).not.toBe(hash)
    expect(recoveryHash(Buffer.alloc(32), 'mai', code)).not.toBe(hash)
    for (const typed of ['', '123456', code.slice(1), `${code}A`])
      expect(recoveryHash(pepper, 'mai', typed)).toBeNull()
  })
})

describe('secrets at rest', () => {
  it('open under their key and in their place only', () => {
    const key = Buffer.alloc(32, 1)
    const closed = closeBox(key, 'totp|mai', Buffer.from('secret'))
    expect(closed).not.toContain(Buffer.from('secret').toString('base64url'))
    expect(closeBox(key, 'totp|mai', Buffer.from('secret'))).not.toBe(closed)
    expect(openBox(key, 'totp|mai', closed).toString()).toBe('secret')
    expect(() => openBox(key, 'totp|hoa', closed)).toThrow()
    expect(() => openBox(Buffer.alloc(32), 'totp|mai', closed)).toThrow()
  })
})
