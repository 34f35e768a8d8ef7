import { describe, expect, it } from 'vitest'
import { lockMs } from './lockout.ts'
import { Nonces } from './nonces.ts'
import { Passphrases, SERVER_COST } from './passphrase.ts'
import { RateLimit } from './rate-limit.ts'
import { newPassphrase, syllables } from './system-passphrase.ts'

const cheap = { memoryKib: 64, passes: 1 }

describe('S3 waits after misses', () => {
  it('five are free, then 30 s doubling up to an hour', () => {
    expect([0, 4, 5, 6, 7, 11, 12, 13, 500].map(lockMs)).toEqual([
      0, 0, 30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000, 3_600_000,
    ])
  })
})

describe('passphrases', () => {
  it('are kept as Argon2id of 64 MiB and three passes', async () => {
    expect(SERVER_COST).toEqual({ memoryKib: 65_536, passes: 3 })
    const stored = await new Passphrases().hash('ba ca na me')
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  })

  it('match however they were composed and spaced, and not otherwise', async () => {
    const passphrases = new Passphrases(cheap)
    const stored = await passphrases.hash('tiếng Việt có dấu')
    expect(await passphrases.matches('tiếng Việt có dấu'.normalize('NFD'), stored)).toBe(true)
    expect(await passphrases.matches('  tiếng  Việt có dấu ', stored)).toBe(true)
    expect(await passphrases.matches('tiếng việt có dấu', stored)).toBe(false)
    expect(await passphrases.matches('', stored)).toBe(false)
    expect(await passphrases.matches('anything', null)).toBe(false)
  })

  it('refuse a stored hash that was weakened', async () => {
    const weak = await new Passphrases(cheap).hash('ba ca na me')
    await expect(new Passphrases().matches('ba ca na me', weak)).rejects.toThrow(/weaker/)
    await expect(new Passphrases().matches('x', 'plain')).rejects.toThrow(/PHC/)
  })

  it('are computed two at a time, in turn, and none is forgotten', async () => {
    const passphrases = new Passphrases({ memoryKib: 8192, passes: 1 })
    const all = Promise.all(Array.from({ length: 34 }, (_, i) => passphrases.hash(`p${i}`)))
    expect(passphrases.isBusy).toBe(true)
    expect(new Set(await all).size).toBe(34)
    expect(passphrases.isBusy).toBe(false)
  })

  it('are chosen by the machine: four different syllables no typing method changes, over 2^43 in all', () => {
    expect(4 * Math.log2(syllables.length)).toBeGreaterThan(43)
    for (const word of syllables) expect(word).toMatch(/^[a-z]+$/)
    // Telex turns aa, ee, oo, dd, w into letters, and f, s, r, x, j, z behind a vowel into tones.
    for (const word of syllables) expect(word).not.toMatch(/aa|ee|oo|dd|w|[aeiouy].*[fsrxjz]/)
    const words = newPassphrase().split(' ')
    expect(new Set(words).size).toBe(4)
    for (const word of words) expect(syllables).toContain(word)
  })
})

describe('nonces and rate limits', () => {
  it('a nonce counts once within its life', () => {
    const nonces = new Nonces(1000)
    expect([nonces.take('a', 0), nonces.take('a', 999), nonces.take('a', 1000)]).toEqual([true, false, true])
  })

  it('memory stays bounded: the oldest go first', () => {
    const nonces = new Nonces(1e9, 100)
    for (let i = 0; i < 1000; i++) expect(nonces.take(`n${i}`, 0)).toBe(true)
    expect(nonces.take('n999', 0)).toBe(false)
    expect(nonces.take('n0', 0)).toBe(true)
  })

  it('a rate limit opens again when its window is over', () => {
    const limit = new RateLimit(2, 1000)
    expect([limit.waitMs('a', 0), limit.waitMs('a', 10), limit.waitMs('a', 400)]).toEqual([0, 0, 600])
    expect([limit.waitMs('b', 400), limit.waitMs('a', 1000)]).toEqual([0, 0])
  })
})
