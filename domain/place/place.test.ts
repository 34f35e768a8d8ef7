import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseProvincesItem } from '../procedure/pack-items.ts'
import { fold } from '../text/fold.ts'
import { groupBy } from '../text/group-by.ts'
import { parseCardAddress } from './card-address.ts'
import { mapOldCommune } from './map-old-commune.ts'
import type { CommuneMatch } from './map-old-commune.ts'
import { parsePlaces } from './places.ts'
import type { OldUnit, Places } from './places.ts'
import { findProvince, findProvinceOfPrefix } from './province.ts'
import { searchUnits } from './search-units.ts'
import { unitName } from './unit-name.ts'

const item = JSON.parse(readFileSync('data/law/admin-thanhhoa.json', 'utf8')) as Record<string, unknown[]>
const identifiers = JSON.parse(readFileSync('data/law/identifiers.json', 'utf8')) as { provinces: unknown }
const places = read()
const provinces = readProvinces()
const anyOld = fc.constantFrom(...places.oldUnits)

describe('pack item places:38 (NQ 1686/NQ-UBTVQH15)', () => {
  test('166 units from 547 communes in 26 districts, 10 of them split', () => {
    expect(places.units).toHaveLength(166)
    expect(places.oldUnits).toHaveLength(547)
    expect(places.districtKeys.size).toBe(26)
    expect(places.oldUnits.filter(({ becameCodes }) => becameCodes.length === 0)).toEqual([])
    const split = places.oldUnits
      .filter(({ becameCodes }) => becameCodes.length > 1)
      .map(({ title }) => title.bare)
    expect(split.toSorted()).toEqual(
      [
        'An Hưng',
        'Đông Thọ',
        'Sơn Lư',
        'Hà Trung',
        'Hà Bình',
        'Luận Khê',
        'Thiệu Hóa',
        'Thiệu Long',
        'Yên Thọ',
        'Thanh Tân',
      ].toSorted(),
    )
  })
  test('names stand in the tone style of documents', () => {
    expect(places.unitByCode.get('15865')?.name).toBe('Xã Hoằng Hóa')
    const isNewStyle = /o[àáảãạ](?!\p{L})|(?<!q)u[ỳýỷỹỵ](?!\p{L})/iu
    expect(places.units.map(({ name }) => name).filter((name) => isNewStyle.test(name))).toEqual([])
  })
  test.each([
    [{ ...item, units: [{ code: '1', name: 'Xã A', merged_from: [] }] }],
    [{ ...item, old_units: [] }],
    [{ units: [], old_units: [] }],
    [null],
  ])('a malformed item is refused', (json) => {
    expect(parsePlaces(json)).toMatchObject({ ok: false, problem: { code: 'place.data.malformed' } })
  })
})

describe('old commune → unit of today', () => {
  test('with its kind and district every old commune is mapped right, or asked about when it was split', () => {
    for (const old of places.oldUnits)
      expectRight(old, mapOldCommune(places, { commune: old.name, district: old.district }))
  })
  test('tone style, case, NFD, spaces and the ways to write the kind do not matter', () => {
    const kinds: Record<string, readonly string[]> = {
      xa: ['Xã ', 'xã ', 'X. ', 'XÃ  '],
      phuong: ['Phường ', 'P.', 'P. ', 'phường '],
      'thi-tran': ['Thị trấn ', 'TT ', 'TT. ', 'thị trấn '],
    }
    const spellings = anyOld.chain((old) =>
      fc.record({
        old: fc.constant(old),
        kind: fc.constantFrom(...(kinds[old.title.kind ?? ''] ?? [''])),
        form: fc.constantFrom('NFC', 'NFD'),
        upper: fc.boolean(),
        newStyle: fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(spellings, ({ old, kind, form, upper, newStyle }) => {
        const bare = newStyle
          ? old.title.bare.replace('óa', 'oá').replace('òa', 'oà').replace('ủy', 'uỷ')
          : old.title.bare
        const commune = (kind + (upper ? bare.toUpperCase() : bare)).normalize(form)
        expectRight(old, mapOldCommune(places, { commune, district: old.district, isMarked: true }))
      }),
    )
  })
  test('66 of 547 names are alike without marks: nothing typed without marks is ever mapped to the wrong unit', () => {
    const alike = groupBy(places.oldUnits, ({ name }) => fold(name))
    expect([...alike.values()].filter(({ length }) => length > 1).flat()).toHaveLength(66)
    for (const old of places.oldUnits) {
      for (const query of [
        { commune: fold(old.title.bare) },
        { commune: fold(old.name), district: fold(old.district) },
      ]) {
        const match = mapOldCommune(places, query)
        if (match.kind === 'unique') expect(old.becameCodes, query.commune).toContain(match.unit.code)
        else expect(codesOf(match), query.commune).toEqual(expect.arrayContaining([...old.becameCodes]))
      }
    }
  })
  test('only a name that differs by its marks is offered, not taken', () => {
    expect(mapOldCommune(places, { commune: 'hoang dong', district: 'Hoằng Hóa' })).toMatchObject({
      kind: 'choice',
      reason: 'marks-missing',
      options: [{ from: { name: 'Xã Hoằng Đồng' } }, { from: { name: 'Xã Hoằng Đông' } }],
    })
    expect(mapOldCommune(places, { commune: 'Hoàng Đông', district: 'Hoằng Hóa' }).kind).toBe('choice')
  })
  test('the same name in several districts is asked about, the district decides', () => {
    expect(mapOldCommune(places, { commune: 'Xuân Hòa' })).toMatchObject({
      kind: 'choice',
      reason: 'same-name',
    })
    expect(mapOldCommune(places, { commune: 'Xuân Hoà', district: 'H. Như Xuân' })).toMatchObject({
      kind: 'unique',
      unit: { name: 'Xã Xuân Bình' },
    })
  })
  test('a split commune is asked about even with its district', () => {
    expect(mapOldCommune(places, { commune: 'TT Hà Trung', district: 'Huyện Hà Trung' })).toMatchObject({
      kind: 'choice',
      reason: 'split',
      options: [{ unit: { name: 'Xã Hà Trung' } }, { unit: { name: 'Xã Hoạt Giang' } }],
    })
  })
  test('a district that does not fit is asked about; a commune nobody knows is none', () => {
    expect(mapOldCommune(places, { commune: 'Hoằng Đông', district: 'Nga Sơn' })).toMatchObject({
      kind: 'choice',
      reason: 'district-differs',
    })
    expect(mapOldCommune(places, { commune: 'Bến Nghé' })).toEqual({ kind: 'none' })
    expect(mapOldCommune(places, { commune: '' })).toEqual({ kind: 'none' })
  })
  test('names that begin like a kind or a district kind are not cut', () => {
    expect(mapOldCommune(places, { commune: 'Phượng Nghi' })).toMatchObject({
      kind: 'unique',
      from: { name: 'Xã Phượng Nghi' },
    })
    expect(mapOldCommune(places, { commune: 'phuong nghi' })).toMatchObject({
      kind: 'choice',
      options: [{ from: { name: 'Xã Phượng Nghi' } }],
    })
    expect(mapOldCommune(places, { commune: 'Hồi Xuân', district: 'Quan Hóa' }).kind).toBe('unique')
    expect(unitName('P.6')).toMatchObject({ kind: 'phuong', bare: '6' })
    expect(unitName('Phường 06')).toMatchObject({ kind: 'phuong', bare: '6' })
  })
})

describe('address line of a card (domain.md §2.7)', () => {
  test.each([
    ['Thôn 1, Hoằng Đông, Hoằng Hóa, Thanh Hóa', 'Thôn 1', 'Xã Hoằng Thanh', 'old-commune'],
    ['Hoằng Đông, Hoằng Hóa, Thanh Hóa', '', 'Xã Hoằng Thanh', 'old-commune'],
    ['Số 5, Tổ 2, P. Hàm Rồng, TP. Thanh Hóa, Thanh Hóa', 'Số 5, Tổ 2', 'Phường Hàm Rồng', 'old-commune'],
    ['Xã Hải Nhân, huyện Tĩnh Gia, tỉnh Thanh Hóa', '', 'Phường Tĩnh Gia', 'old-commune'],
    ['Thôn 3, Xã Hoằng Hóa, Tỉnh Thanh Hóa', 'Thôn 3', 'Xã Hoằng Hóa', 'new-unit'],
    ['Thôn 1,\nHoằng Đông, Hoằng Hoá, Thanh Hoá.', 'Thôn 1', 'Xã Hoằng Thanh', 'old-commune'],
    ['Hoằng Đông, Hoằng Hóa', '', 'Xã Hoằng Thanh', 'old-commune'],
    ['Thôn 2, Xã Hoằng Đông, Thanh Hóa', 'Thôn 2', 'Xã Hoằng Thanh', 'old-commune-without-district'],
  ])('%s', (text, detail, commune, rule) => {
    const read = parseCardAddress(places, provinces, text)
    expect(read).toMatchObject({
      status: 'mapped',
      address: { detail, commune, province: 'Tỉnh Thanh Hóa' },
      options: [],
      provenance: { rule },
    })
    expect(places.unitByCode.get(read.address.communeCode ?? '')?.name).toBe(commune)
  })
  test('the line break of the card is joined, the district dropped, another province brought up to date', () => {
    expect(parseCardAddress(places, provinces, 'Số nhà 15/3C\nHai Bà Trưng, P.6, Đà Lạt, Lâm Đồng')).toEqual({
      status: 'other-province',
      address: {
        detail: 'Số nhà 15/3C Hai Bà Trưng',
        commune: 'P.6',
        communeCode: null,
        province: 'Tỉnh Lâm Đồng',
      },
      reason: null,
      options: [],
      provenance: {
        text: 'Số nhà 15/3C Hai Bà Trưng, P.6, Đà Lạt, Lâm Đồng',
        rule: 'as-written',
        communeWritten: 'P.6',
        districtWritten: 'Đà Lạt',
        provinceWritten: 'Lâm Đồng',
      },
    })
    expect(parseCardAddress(places, provinces, 'Tổ 1, Xã A, Huyện B, Thừa Thiên Huế').address.province).toBe(
      'Thành phố Huế',
    )
  })
  test.each([
    ['TT Hà Trung, Hà Trung, Thanh Hóa', 'split'],
    ['Xã Xuân Hòa, Thanh Hóa', 'old-or-new'],
    ['Phố Trường Thi, Đông Sơn, Thanh Hóa', 'old-or-new'],
    ['thon 1, hoang dong, hoang hoa, thanh hoa', 'marks-missing'],
  ])('asked, not guessed: %s (%s)', (text, reason) => {
    const read = parseCardAddress(places, provinces, text)
    expect(read).toMatchObject({ status: 'choice', reason, address: { commune: '', communeCode: null } })
    expect(read.options.length).toBeGreaterThan(0)
  })
  test('every old commune written as cards write it comes out right, with or without a hamlet', () => {
    fc.assert(
      fc.property(anyOld, fc.constantFrom('', 'Thôn 7, ', 'Số 12 Lê Lợi, Tổ 3, '), ({ ...old }, detail) => {
        const district = old.district.replace(/^(Huyện|Thị xã|Thành phố) /, '')
        const read = parseCardAddress(places, provinces, `${detail}${old.title.bare}, ${district}, Thanh Hóa`)
        if (read.status === 'mapped') expect(old.becameCodes).toEqual([read.address.communeCode])
        else
          expect(read.options.map(({ unit }) => unit.code).toSorted()).toEqual(
            [...old.becameCodes].toSorted(),
          )
        expect(read.address.detail).toBe(detail.replace(/, $/, ''))
        expect(read.provenance.districtWritten).toBe(district)
      }),
      { numRuns: 300 },
    )
  })
  test('any text gives an answer, and what was read is kept', () => {
    const total = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const read = parseCardAddress(places, provinces, text)
      return read.status !== 'mapped' || places.unitByCode.has(read.address.communeCode ?? '')
    })
    expect(fc.check(total).counterexample).toBeNull()
  })
})

describe('provinces 63 → 34', () => {
  test('by old and new names, with and without marks, and no two are alike', () => {
    for (const row of provinces) {
      for (const name of [row.old_name, fold(row.old_name), row.old_name.replace(/^(Tỉnh|Thành phố) /, '')]) {
        expect(findProvince(provinces, name)?.code, name).toBe(row.new_code)
      }
      expect(findProvince(provinces, row.new_name)?.code).toBe(row.new_code)
      expect(findProvinceOfPrefix(provinces, row.id_prefix)?.code).toBe(row.new_code)
    }
    expect(findProvince(provinces, 'TP.HCM')?.name).toBe('Thành phố Hồ Chí Minh')
    expect(findProvince(provinces, 'Bình Dương')?.name).toBe('Thành phố Hồ Chí Minh')
    expect(findProvince(provinces, 'Lào')).toBeUndefined()
    expect(findProvinceOfPrefix(provinces, '132')).toBeUndefined()
  })
})

describe('the list behind a commune box', () => {
  const names = (text: string) =>
    searchUnits(places, text, 5).map(({ unit, via }) => unit.name + (via ? ` ← ${via.name}` : ''))

  test('every unit is first for its own name, with or without marks', () => {
    for (const unit of places.units) {
      expect(searchUnits(places, unit.name, 3)[0]?.unit.code, unit.name).toBe(unit.code)
      expect(searchUnits(places, fold(unit.title.bare), 3).map((hit) => hit.unit.code)).toContain(unit.code)
    }
  })
  test('an old commune leads to its unit, and says so', () => {
    expect(names('Hoằng Đông')[0]).toBe('Xã Hoằng Thanh ← Xã Hoằng Đông')
    expect(names('hoang dong').slice(0, 2).toSorted()).toEqual([
      'Xã Hoằng Hóa ← Xã Hoằng Đồng',
      'Xã Hoằng Thanh ← Xã Hoằng Đông',
    ])
  })
  test('while typing', () => {
    expect(names('xã hoằng l')).toContain('Xã Hoằng Lộc')
    expect(names('P. Ng')[0]).toMatch(/^Phường Ng/)
    expect(names('zzz')).toEqual([])
    expect(searchUnits(places, '', 5)).toHaveLength(5)
  })
})

function expectRight(old: OldUnit, match: CommuneMatch): void {
  if (old.becameCodes.length === 1)
    expect(match).toMatchObject({ kind: 'unique', unit: { code: old.becameCodes[0] } })
  else {
    expect(match).toMatchObject({ kind: 'choice', reason: 'split' })
    expect(codesOf(match).toSorted()).toEqual([...old.becameCodes].toSorted())
  }
}

function codesOf(match: CommuneMatch): string[] {
  return match.kind === 'choice' ? match.options.map(({ unit }) => unit.code) : []
}

function read(): Places {
  const parsed = parsePlaces(item)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}

function readProvinces() {
  const parsed = parseProvincesItem({ provinces: identifiers.provinces })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem))
  return parsed.value
}
