import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from './search-index.ts'
import type { IndexedDocument } from './search-index.ts'
import { search } from './search.ts'

const index = buildIndex([
  document('1.001193', 'Đăng ký khai sinh', ['giấy khai sinh']),
  document('1.000894', 'Đăng ký kết hôn', ['cưới']),
  document('2.000806', 'Đăng ký kết hôn có yếu tố nước ngoài', []),
  document('1.000656', 'Đăng ký khai tử', ['báo tử']),
  document('1.004873', 'Cấp giấy xác nhận tình trạng hôn nhân', ['giấy độc thân']),
  document('1.013225', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', ['xin phép xây nhà']),
  document('1.004222', 'Đăng ký thường trú', ['nhập hộ khẩu']),
  document('2.000815', 'Chứng thực bản sao từ bản chính', ['sao y']),
])
const first = (text: string) => search(index, text, 3)[0]?.id

describe('one reading after the other (ux.md §1.3)', () => {
  test.each([
    ['as written', 'đăng ký kết hôn', '1.000894'],
    ['without marks', 'dang ky ket hon', '1.000894'],
    ['i for y', 'đăng kí kết hôn', '1.000894'],
    ['old and new tone style', 'hoà giải khai sinh'.slice(9), '1.001193'],
    ['shorthand', 'đkkh', '1.000894'],
    ['shorthand beside words', 'gpxd nhà ở', '1.013225'],
    ['raw Telex', 'keets hoon', '1.000894'],
    ['raw VNI', 'ke61t ho6n', '1.000894'],
    ['swapped letters', 'khai sihn', '1.001193'],
    ['a wrong letter', 'ket hom', '1.000894'],
    ['written as heard', 'trứng thực bản sao', '2.000815'],
    ['still typing', 'đăng ký thư', '1.004222'],
    ['plain speech', 'lấy chồng Hàn Quốc', '2.000806'],
    ['a whole sentence', 'bố tôi mới mất thì làm giấy tờ gì ạ', '1.000656'],
    ['a nickname of the catalogue', 'giấy độc thân', '1.004873'],
  ])('%s: "%s"', (_, text, id) => expect(first(text)).toBe(id))

  test('codes by their beginning or the beginning of a part, never a mixed answer', () => {
    for (const text of ['1.001193', '1.0011', '001193', '1193'])
      expect(search(index, text, 3)).toMatchObject([{ id: '1.001193' }])
    expect(search(index, '9999', 3)).toEqual([])
  })
  test('real nonsense finds nothing', () => {
    for (const text of [
      'cháy nhà',
      'giay phep lai xe',
      'asdfgh',
      'giá vàng hôm nay',
      '',
      '   ',
      '?!',
      'zzz zzz',
    ]) {
      expect(search(index, text, 3), text).toEqual([])
    }
  })
  test('marks typed are marks meant: "tử" does not stand before "tú"', () => {
    const pair = buildIndex([document('a', 'Tú tài', []), document('b', 'Từ tai', [])])
    expect(search(pair, 'từ', 2)[0]?.id).toBe('b')
    expect(search(pair, 'tú', 2)[0]?.id).toBe('a')
  })
})

describe('laws', () => {
  test('every document is found by its own name, whatever its case, and first among 8', () => {
    for (const { id, name } of [{ id: '1.000894', name: 'Đăng ký kết hôn' }]) {
      expect(first(name.toUpperCase().normalize('NFD'))).toBe(id)
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: index.rows.length - 1 }), (at) => {
        const row = index.rows[at]
        const name = (row?.texts[0]?.tokens ?? []).map((token) => index.vocabulary[token]).join(' ')
        expect(first(name)).toBe(row?.id)
      }),
    )
  })
  test('at most `limit` hits, each document once, best first, and never an exception', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'đăngkýhếtôis 123.w'.split('')) }),
    )
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 5 }), (typed, limit) => {
        const hits = search(index, typed, limit)
        expect(hits.length).toBeLessThanOrEqual(limit)
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length)
      }),
      { numRuns: 300 },
    )
  })
  test('very long text is cut, not searched for seconds', () => {
    const started = performance.now()
    search(index, 'khai sinh '.repeat(20_000), 3)
    search(index, 'a1'.repeat(100_000), 3)
    expect(performance.now() - started).toBeLessThan(5_000)
  })
  test('an empty collection finds nothing', () => expect(search(buildIndex([]), 'khai sinh', 3)).toEqual([]))
})

function document(code: string, name: string, synonyms: readonly string[]): IndexedDocument {
  return { id: code, name, field: 'Hộ tịch', synonyms, codes: [code] }
}
