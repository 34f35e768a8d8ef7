import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPassphrase, checkPassphrase, choosePassphrase } from './passphrase.ts'
import { WORD_COUNT, wordAt } from './words.ts'

const words = Array.from({ length: WORD_COUNT }, (_, i) => wordAt(i))

describe('the word list', () => {
  it('holds 2,048 different words, so four of them are 2^44', () => {
    expect(new Set(words).size).toBe(2048)
    expect(() => wordAt(2048)).toThrow(RangeError)
  })

  it('is short to type: 2 to 6 bare letters, under 4 on average', () => {
    expect(words.filter((word) => !/^[a-z]{2,6}$/.test(word))).toEqual([])
    expect(words.join('').length / words.length).toBeLessThan(4)
  })

  it('is the same under Telex and VNI: no doubled a e o d, no w f j z, no tone letter after a vowel', () => {
    expect(words.filter((word) => /([aeod]).*\1|[wfjz0-9]|[aeiouy].*[srx]/.test(word))).toEqual([])
  })
})

describe('passphrases', () => {
  it('draws every place independently and evenly over the whole list', () => {
    const all = new Set<string>()
    for (let value = 0; value < 65_536; value += 31) {
      const drawn = [value, (value + 21_000) % 65_536, (value + 40_500) % 65_536, 65_535 - value]
      const again = [1, 700, 1400, 2000] // should chance have repeated itself
      let draws = 0
      const phrase = choosePassphrase((values) => values.map((_, i) => (draws++ < 4 ? drawn : again)[i] ?? 0))
      if (draws === 4) expect(phrase).toBe(drawn.map((place) => wordAt(place % 2048)).join(' '))
      for (const word of phrase.split(' ')) all.add(word)
    }
    expect(all.size).toBe(2048)
  })

  it('draws again when chance gave four of a kind', () => {
    const draws = [
      [5, 5, 5, 5],
      [5, 600, 1200, 1800],
    ]
    const phrase = choosePassphrase((values) => {
      values.set(draws.shift() ?? [])
      return values
    })
    expect(phrase).toBe([5, 600, 1200, 1800].map(wordAt).join(' '))
  })

  it('accepts what the machine chose, unless chance repeated it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2047), { minLength: 4, maxLength: 4 }), (picks) => {
        const phrase = picks.map(wordAt).join(' ')
        fc.pre(new Set(phrase).size >= 6)
        expect(checkPassphrase(phrase)).toEqual({ ok: true, value: phrase })
      }),
    )
  })

  it.each(['', '123456', 'mat khau moi', 'aaaaaaaaaaaaaaaaaaaa', 'an an an an', 'matkhau2026'])(
    'refuses %j (ASVS 5, 6.2.1: 15 characters, or four words)',
    (phrase) =>
      expect(checkPassphrase(phrase)).toMatchObject({ problem: { code: 'vault.passphrase-too-weak' } }),
  )

  it('is the same from every keyboard: NFKC, single spaces, no edges', () => {
    expect(canonicalPassphrase('  Nhà  ｂa\u00a0tầng ')).toBe('Nhà ba tầng'.normalize('NFKC'))
  })
})
