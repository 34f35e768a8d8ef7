import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCardQr } from './card-qr.ts'
import { idNumberWarnings, parseIdNumber, parseOldIdNumber, parsePersonNumber } from './id-number.ts'
import type { KnownPerson } from './id-number.ts'
import { checkDigit, parseMrz } from './mrz.ts'
import { parsePassport } from './passport.ts'
import { looksVietnamese, nameInCapitals, nameWarnings, parsePersonName } from './person-name.ts'
import { normalisePhone } from './phone.ts'
import { identityProblems } from './problems.ts'

interface Vector {
  readonly rule?: string
  readonly text: string
  readonly expect?: unknown
  readonly code?: string
}
type Section = 'idNumbers' | 'phones' | 'passports' | 'qr' | 'mrz'
type Vectors = Readonly<Record<Section, readonly Vector[]>> & {
  readonly warnings: readonly { rule: string; number: string; known: KnownPerson; codes: string[] }[]
}

const vectors = JSON.parse(readFileSync('data/vectors/identity.json', 'utf8')) as Vectors
const identifiers = JSON.parse(readFileSync('data/law/identifiers.json', 'utf8')) as {
  readonly provinces: readonly { readonly id_prefix: string }[]
  readonly qr_cccd: { readonly test: readonly string[] }
}

const parsers = {
  idNumbers: parseIdNumber,
  phones: normalisePhone,
  passports: parsePassport,
  qr: parseCardQr,
  mrz: parseMrz,
} as const

describe.each(Object.entries(parsers))('data/vectors/identity.json: %s', (section, parse) => {
  test.each(vectors[section as Section].map((vector) => [vector.rule ?? vector.text, vector] as const))(
    '%s',
    (_, vector) => {
      const result = parse(vector.text)
      if (vector.code !== undefined) {
        expect(result).toMatchObject({ ok: false, problem: { code: vector.code } })
        expect(Object.keys(identityProblems)).toContain(vector.code)
      } else if (typeof vector.expect === 'string') expect(result).toEqual({ ok: true, value: vector.expect })
      else expect(result).toMatchObject({ ok: true, value: vector.expect as object })
    },
  )
})

describe('12-digit number', () => {
  test.each(vectors.warnings)('warns, never blocks: $rule', ({ number, known, codes }) => {
    const id = parseIdNumber(number)
    if (!id.ok) throw new Error(id.problem.code)
    expect(idNumberWarnings(id.value, known).map(({ code }) => code)).toEqual(codes)
  })
  test('prefixes of the 63 old provinces are known, a country code only warns', () => {
    const knownPrefixes = new Set(identifiers.provinces.map(({ id_prefix: prefix }) => prefix))
    expect(knownPrefixes.size).toBe(63)
    for (const [number, codes] of [
      ['038304012345', []],
      ['132304012345', ['identity.number.province-unknown']],
    ] as const) {
      const id = parseIdNumber(number)
      if (!id.ok) throw new Error(id.problem.code)
      expect(idNumberWarnings(id.value, { knownPrefixes }).map(({ code }) => code)).toEqual(codes)
    }
  })
  test('structure PPP G YY NNNNNN: any sex, year and serial come back out', () => {
    const part = (digits: number) =>
      fc.integer({ min: 0, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'))
    fc.assert(
      fc.property(
        part(3),
        fc.integer({ min: 1900, max: 2399 }),
        fc.boolean(),
        part(6),
        (prefix, year, woman, serial) => {
          const generation = Math.floor((year - 1900) / 100) * 2 + (woman ? 1 : 0)
          const number = `${prefix}${generation}${String(year).slice(2)}${serial}`
          const value = { number, provincePrefix: prefix, sex: woman ? 'female' : 'male', birthYear: year }
          expect(parseIdNumber(number)).toEqual({ ok: true, value })
          expect(parsePersonNumber(number)).toEqual({ ok: true, value: { kind: 'id12', number } })
        },
      ),
    )
  })
  test('9 digits are a CMND', () => {
    expect(parseOldIdNumber('172 345 678')).toEqual({ ok: true, value: '172345678' })
    expect(parsePersonNumber('172345678')).toEqual({
      ok: true,
      value: { kind: 'cmnd9', number: '172345678' },
    })
    expect(parsePersonNumber('1723456789').ok).toBe(false)
  })
})

describe('QR of the card', () => {
  const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  const compact = (date: Date) => date.toISOString().slice(0, 10).split('-').toReversed().join('')

  test('§2.2 what a card says comes back, extra fields or not', () => {
    fc.assert(
      fc.property(day, fc.boolean(), fc.array(fc.string(), { maxLength: 3 }), (born, woman, extra) => {
        const birthDate = born.toISOString().slice(0, 10)
        const generation = (born.getUTCFullYear() >= 2000 ? 2 : 0) + (woman ? 1 : 0)
        const number = `038${generation}${birthDate.slice(2, 4)}000001`
        const clean = extra.map((text) => text.replace(/[^a-z0-9 ]/gi, ''))
        const fields = [
          number,
          '',
          'Lê Thị Hoà',
          compact(born),
          woman ? 'Nữ' : 'Nam',
          'Xã A, Tỉnh B',
          '01012026',
          ...clean,
        ]
        expect(parseCardQr(fields.join('|'))).toMatchObject({
          ok: true,
          value: {
            id: { number },
            birthDate,
            sex: woman ? 'female' : 'male',
            issuedOn: '2026-01-01',
            warnings: [],
          },
        })
      }),
    )
  })
  test('any text at all is answered with a value or a known code, never an exception', () => {
    const field = fc.string({ unit: 'binary', maxLength: 20 })
    const defined = fc.property(fc.array(field, { maxLength: 9 }), (fields) => {
      const result = parseCardQr(fields.join('|'))
      return result.ok || result.problem.code in identityProblems
    })
    expect(fc.check(defined, { numRuns: 500 }).counterexample).toBeNull()
  })
  test('a name mangled by an input method, a sex that is not the number’s and dates the wrong way round are warned of', () => {
    const result = parseCardQr('038204012345||Nguyeenx Thij Hoa|15012004|Nữ|x|10082001')
    expect(result.ok && result.value.warnings.map(({ code }) => code)).toEqual([
      'identity.number.sex-differs',
      'identity.qr.name-suspect',
      'identity.qr.dates-reversed',
    ])
  })
})

describe('machine readable zone', () => {
  test('check digit of ICAO 9303: 520727 → 3, AB2134<<< → 5', () => {
    expect(checkDigit('520727')).toBe(3)
    expect(checkDigit('AB2134<<<')).toBe(5)
  })
  test('every single changed digit in lines 1 and 2 is noticed', () => {
    const card = vectors.mrz[0]?.text ?? ''
    for (let at = 0; at < 61; at++) {
      const character = card.charAt(at)
      if (!/\d/.test(character)) continue
      const other = String((Number(character) + 1) % 10)
      expect(parseMrz(card.slice(0, at) + other + card.slice(at + 1)).ok, `place ${at}`).toBe(false)
    }
  })
})

describe('names', () => {
  test.each(['Nguyễn Thị Hoa', 'Lò', "H'Wing Byă", 'Kpă Y-Blơk', 'Nguyễn Ng. Hoa', 'Ñu Ka', 'Wang Wei'])(
    '%s',
    (name) => {
      expect(parsePersonName(`  ${name.normalize('NFD')} `)).toEqual({
        ok: true,
        value: name.normalize('NFC'),
      })
    },
  )
  test.each([
    ['', 'identity.name.empty'],
    [' - ', 'identity.name.empty'],
    ['Nguyễn Văn 2', 'identity.name.letter-forbidden'],
    ['Nguyễn <b>', 'identity.name.letter-forbidden'],
    ['Иван', 'identity.name.letter-forbidden'],
    ['a b c d e g h i k l m', 'identity.name.too-long'],
    ['a'.repeat(101), 'identity.name.too-long'],
  ])('refused: "%s"', (name, code) => {
    expect(parsePersonName(name)).toMatchObject({ ok: false, problem: { code } })
  })
  test('letters foreign to Vietnamese are only pointed out', () => {
    expect(nameWarnings('Nguyễn Thị Hoa')).toEqual([])
    expect(nameWarnings('Wang Wei')).toEqual([
      { code: 'identity.name.letter-foreign', details: { letter: 'W' } },
    ])
  })
  test('capitals keep every mark, and syllables are checked strictly', () => {
    expect(nameInCapitals('Nguyễn Thị Ước')).toBe('NGUYỄN THỊ ƯỚC')
    expect(looksVietnamese('NGUYỄN THỊ ƯỚC')).toBe(true)
    expect(looksVietnamese('NGUYEN THI UOC')).toBe(false)
  })
})
