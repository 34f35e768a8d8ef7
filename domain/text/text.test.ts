import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'
import { fold, foldIy } from './fold.ts'
import { decodeTelex, decodeVni } from './raw-typing.ts'
import { sameName } from './same-name.ts'
import { isVietnameseSyllable, toneKey } from './syllable.ts'
import { inDocumentToneStyle, toneKeys } from './tone-key.ts'
import { tokens, words } from './tokens.ts'

/** Every syllable of the procedure names and of the places of one province: real text, not a list of ours. */
const syllables = readSyllables()
const anySyllable = fc.constantFrom(...syllables)

describe('folding', () => {
  test('đ and all marks go, NFC and NFD fold alike (ux.md §1.3)', () => {
    expect(fold('Đăng ký kết hôn')).toBe('dang ky ket hon')
    fc.assert(
      fc.property(anySyllable, (word) => {
        expect(fold(word.normalize('NFD'))).toBe(fold(word))
      }),
    )
  })
  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
  test.each([
    ['ky', 'ki'],
    ['ly', 'li'],
    ['sy', 'si'],
    ['ty', 'ti'],
    ['my', 'mi'],
    ['hy', 'hi'],
    ['quy', 'qui'],
    ['thuy', 'thuy'],
    ['y', 'y'],
    ['tay', 'tay'],
  ])('i/y: %s → %s', (from, to) => expect(foldIy(from)).toBe(to))
  test('tokens: punctuation gone, digits kept', () => {
    expect(tokens('Đăng kí (lại), số 12/2026: hoà-giải!')).toEqual([
      'dang',
      'ki',
      'lai',
      'so',
      '12',
      '2026',
      'hoa',
      'giai',
    ])
  })
})

describe('syllables', () => {
  test('every syllable of real names is one, in either tone style, any case, NFC or NFD', () => {
    const foreign = new Set(['karaoke', 'lpg', 'iii', 'iv', 'ii', 'ubnd'])
    const refused = syllables.filter((word) => !isVietnameseSyllable(word) && !foreign.has(word))
    expect(refused.filter((word) => word !== fold(word))).toEqual([])
    fc.assert(
      fc.property(anySyllable, (word) => {
        const is = isVietnameseSyllable(word)
        expect(isVietnameseSyllable(word.toUpperCase())).toBe(is)
        expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(is)
      }),
    )
  })
  test.each([
    'hoá',
    'hóa',
    'thuỷ',
    'thủy',
    'quý',
    'giếng',
    'gì',
    'quốc',
    'khuỷu',
    'nghiêng',
    'ươm',
    'yêu',
    'ý',
    'Vy',
    'Thy',
    'ngọc',
  ])('%s is one', (word) => expect(isVietnameseSyllable(word)).toBe(true))
  test.each([
    'NGUYEN',
    'Nguyeenx',
    'Nguỹên',
    'Thij',
    'TH',
    'nge',
    'cà phê',
    'hóá',
    'cat',
    'ơi8',
    '',
    'ka',
    'gế',
  ])('"%s" is none', (word) => expect(isVietnameseSyllable(word)).toBe(false))
})

describe('tone keys', () => {
  test('hoá = hóa, thuỷ = thủy, but Đông ≠ Đồng ≠ Đóng', () => {
    expect(toneKey('hoá')).toBe(toneKey('HÓA'))
    expect(toneKeys('Sơn Thuỷ')).toBe(toneKeys('sơn  thủy'))
    expect(new Set(['đông', 'đồng', 'đóng', 'đổng', 'dông'].map(toneKey)).size).toBe(5)
  })
  test('rewriting to the style of documents keeps every key and settles', () => {
    expect(inDocumentToneStyle('Xã Hoá Quỳ, KHÁNH HOÀ, Thuỷ, Hoài, xoong')).toBe(
      'Xã Hóa Quỳ, KHÁNH HÒA, Thủy, Hoài, xoong',
    )
    fc.assert(
      fc.property(fc.array(anySyllable), (list) => {
        const text = list.join(' ')
        const once = inDocumentToneStyle(text)
        expect(toneKeys(once)).toBe(toneKeys(text))
        expect(inDocumentToneStyle(once)).toBe(once)
      }),
    )
  })
  test.each([
    ['Nguyễn Thị Hòa', 'NGUYỄN  THỊ HÒA', 'exact'],
    ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa', 'tone-style'],
    ['NGUYEN THI HOA', 'Nguyễn Thị Hòa', 'folded'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hòa', 'folded'],
    ['Lí Thị Mỹ', 'Lý Thị Mĩ', 'folded'],
    ['Nguyễn Thị Hoa', 'Nguyễn Văn Hoa', 'different'],
    ['Nguyễn Hoa', 'Nguyễn Thị Hoa', 'different'],
  ] as const)('names %s / %s: %s', (a, b, grade) => {
    expect(sameName(a, b)).toBe(grade)
    expect(sameName(b, a)).toBe(grade)
    expect(sameName(a.normalize('NFD'), b)).toBe(grade)
  })
})

describe('raw typing', () => {
  const telex: Record<string, string> = { ă: 'aw', â: 'aa', ê: 'ee', ô: 'oo', ơ: 'ow', ư: 'uw', đ: 'dd' }
  const vni: Record<string, string> = { ă: 'a8', â: 'a6', ê: 'e6', ô: 'o6', ơ: 'o7', ư: 'u7', đ: 'd9' }
  const marked = syllables.filter((word) => isVietnameseSyllable(word))

  test('what an input method would have made of the keys comes back (Telex)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marked), (word) => {
        expect(decodeTelex(keys(word, telex, ['', 's', 'f', 'r', 'x', 'j']))).toBe(inDocumentToneStyle(word))
      }),
    )
  })
  test('what an input method would have made of the keys comes back (VNI)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...marked), (word) => {
        expect(decodeVni(keys(word, vni, ['', '1', '2', '3', '4', '5']))).toBe(inDocumentToneStyle(word))
      }),
    )
  })
  test.each([
    ['keets hoon', 'kết hôn'],
    ['keest hoon', 'kết hôn'],
    ['Chuwngs THUWCJ', 'Chứng THỰC'],
    ['dduowngf trwowngf', 'đường trường'],
    ['thuongwf trus', 'thường trú'],
    ['giays khai sinh', 'giáy khai sinh'],
    ['class photo karaoke', 'class photo karaoke'],
    ['quas gif', 'quá gì'],
  ])('Telex %s → %s', (raw, text) => expect(decodeTelex(raw)).toBe(text))
  test.each([
    ['ke61t ho6n', 'kết hôn'],
    ['D9a8ng ky1', 'Đăng ký'],
    ['nu7o71c nuo71c', 'nước nước'],
    ['số 12 năm 2026', 'số 12 năm 2026'],
  ])('VNI %s → %s', (raw, text) => expect(decodeVni(raw)).toBe(text))

  function keys(word: string, marks: Record<string, string>, tones: readonly string[]): string {
    const key = toneKey(word)
    const letters = key.slice(0, -1).replace(/./gu, (letter) => marks[letter] ?? letter)
    return letters + (tones[Number(key.at(-1))] ?? '')
  }
})

describe('edit distance', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'n'), maxLength: 8 })

  test('optimal string alignment, against the plain recursive definition', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1))
      }),
    )
  })
  test('a swap is one slip: sihn – sinh', () => expect(editDistance('sihn', 'sinh', 2)).toBe(1))

  function plain(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length
    const best = [
      plain(a.slice(1), b) + 1,
      plain(a, b.slice(1)) + 1,
      plain(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
    ]
    if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
      best.push(plain(a.slice(2), b.slice(2)) + 1)
    return Math.min(...best)
  }
})

function readSyllables(): string[] {
  const law = JSON.parse(readFileSync('data/law/procedures.json', 'utf8')) as {
    procedures: { name: string }[]
  }
  const admin = JSON.parse(readFileSync('data/law/admin-thanhhoa.json', 'utf8')) as {
    units: { name: string }[]
    old_units: { name: string }[]
  }
  const names = [...law.procedures, ...admin.units, ...admin.old_units].map(({ name }) => name.toLowerCase())
  return [...new Set(names.flatMap(words))].filter((word) => /^\p{L}+$/u.test(word))
}
