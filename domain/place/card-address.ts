/** The address line of a card: detail, commune (old or new), district (dropped), province. What is certain is mapped
 *  without a question and with its provenance; what is not is left for the officer to choose. */
import type { AddressValue } from '../form/form.ts'
import type { ProvinceRow } from '../procedure/pack-items.ts'
import { placeWords } from './address-parts.ts'
import { findDistrictKey } from './district.ts'
import { mapOldCommune } from './map-old-commune.ts'
import type { ChoiceReason, CommuneMatch, CommuneOption } from './map-old-commune.ts'
import type { NewUnit, Places } from './places.ts'
import { findProvince } from './province.ts'
import type { Province } from './province.ts'
import { bareDistrict, hasMarks, nameKey, unitName } from './unit-name.ts'

/** How the commune was found. `as-written`: another province, whose units this device does not hold. */
export type AddressRule =
  | 'new-unit'
  | 'old-commune'
  | 'old-commune-without-district'
  | 'as-written'
  | 'not-found'

export interface CardAddress {
  readonly status: 'mapped' | 'choice' | 'unknown' | 'other-province'
  readonly address: AddressValue // `commune` is empty until a choice is made
  readonly reason: ChoiceReason | null
  readonly options: readonly CommuneOption[]
  readonly provenance: {
    readonly text: string // the line as read, line breaks joined
    readonly rule: AddressRule
    readonly communeWritten: string | null
    readonly districtWritten: string | null // dropped from the address
    readonly provinceWritten: string | null // null: none was written, the own province is assumed
  }
}

/** `text` as on the card or read from it; a line break never separates parts, only commas do. Never refuses. */
export function parseCardAddress(
  places: Places,
  provinces: readonly ProvinceRow[],
  text: string,
): CardAddress {
  const { joined, parts } = placeWords(text)
  const last = parts.at(-1)
  const province = last === undefined ? undefined : findProvince(provinces, last)
  // Alone, "Quảng Ninh" is rather the commune than the province.
  const isProvinceWritten =
    province !== undefined && (parts.length > 1 || province.code === places.province.code)
  const rest = isProvinceWritten ? parts.slice(0, -1) : parts
  const written = { text: joined, provinceWritten: isProvinceWritten ? (last ?? null) : null }
  if (isProvinceWritten && province.code !== places.province.code) return elsewhere(rest, province, written)
  const isMarked = hasMarks(joined)
  const reading = oldStyle(places, rest, isMarked) ?? newStyle(places, rest, isMarked)
  return toAddress(places, reading, written)
}

interface Written {
  readonly text: string
  readonly provinceWritten: string | null
}

interface Reading {
  readonly detail: string
  readonly commune: string | null
  readonly district: string | null
  readonly match: CommuneMatch
  readonly rule: AddressRule
}

const LONGEST_NAME = 5 // words

/** …, commune, district. A lost comma may have glued the detail to the commune: "Thôn 1 Hoằng Đông". */
function oldStyle(places: Places, rest: readonly string[], isMarked: boolean): Reading | undefined {
  const district = rest.at(-1)
  const glued = rest.at(-2)
  if (district === undefined || glued === undefined || !isDistrict(places, district)) return undefined
  const before = rest.slice(0, -2)
  const words = glued.split(' ')
  for (let from = 0; from < words.length; from = Math.max(from + 1, words.length - LONGEST_NAME)) {
    const commune = words.slice(from).join(' ')
    const match = mapOldCommune(places, { commune, district, isMarked })
    if (match.kind === 'none') continue
    const detail = [...before, words.slice(0, from).join(' ')].filter((part) => part !== '').join(', ')
    const found = { detail, commune, district, rule: 'old-commune' } as const
    if (from === 0) return { ...found, match }
    // Part of a longer name is a commune only when it stands in that very district, with its marks.
    if (match.kind === 'choice' && match.reason !== 'split') continue
    return { ...found, match: orUnitNamed(places, district, match) }
  }
  return undefined
}

/** "Xã Hoằng Hóa" is a commune of today, "Hoằng Hóa" may be the district of old. */
function isDistrict(places: Places, written: string): boolean {
  return unitName(written).kind === null && findDistrictKey(places, written) !== undefined
}

/** "Phố Trường Thi, Đông Sơn": a street in the new ward Đông Sơn, or the old ward Trường Thi in old Đông Sơn? Ask. */
function orUnitNamed(places: Places, name: string, match: CommuneMatch): CommuneMatch {
  const own = unitsNamed(places.unitsByKey.get(nameKey(bareDistrict(name))))
  return own.length === 0
    ? match
    : { kind: 'choice', reason: 'old-or-new', options: [...optionsOf(match), ...own] }
}

/** …, commune: the two-level address since 1/7/2025, or an old one that leaves out the district. */
function newStyle(places: Places, rest: readonly string[], isMarked: boolean): Reading {
  const commune = rest.at(-1)
  const nothing = {
    detail: rest.join(', '),
    commune: null,
    district: null,
    match: { kind: 'none' },
    rule: 'not-found',
  } as const
  if (commune === undefined) return nothing
  const found = { detail: rest.slice(0, -1).join(', '), commune, district: null }
  const { key, folded } = unitName(commune)
  const old = mapOldCommune(places, { commune, isMarked })
  const isAlikeOnly = old.kind === 'choice' && old.reason === 'marks-missing'
  const own = unitsNamed(places.unitsByKey.get(key))
  const [only] = own
  if (only !== undefined) {
    const others = isAlikeOnly && isMarked ? [] : optionsOf(old).filter(({ unit }) => unit !== only.unit)
    if (others.length === 0) return { ...found, match: { kind: 'unique', ...only }, rule: 'new-unit' }
    return {
      ...found,
      match: { kind: 'choice', reason: 'old-or-new', options: [...own, ...others] },
      rule: 'new-unit',
    }
  }
  if (old.kind !== 'none' && !isAlikeOnly)
    return { ...found, match: old, rule: 'old-commune-without-district' }
  const options = [...unitsNamed(places.unitsByFolded.get(folded)), ...optionsOf(old)]
  if (options.length === 0) return nothing
  return {
    ...found,
    match: { kind: 'choice', reason: 'marks-missing', options },
    rule: 'old-commune-without-district',
  }
}

function unitsNamed(units: readonly NewUnit[] | undefined): readonly { unit: NewUnit; from: null }[] {
  return (units ?? []).map((unit) => ({ unit, from: null }))
}

function optionsOf(match: CommuneMatch): readonly CommuneOption[] {
  if (match.kind === 'unique') return [{ unit: match.unit, from: match.from }]
  return match.kind === 'choice' ? match.options : []
}

function toAddress(places: Places, reading: Reading, written: Written): CardAddress {
  const { match, detail } = reading
  const province = places.province.name
  const provenance = {
    ...written,
    rule: reading.rule,
    communeWritten: reading.commune,
    districtWritten: reading.district,
  }
  if (match.kind === 'unique') {
    const address = { detail, commune: match.unit.name, communeCode: match.unit.code, province }
    return { status: 'mapped', address, reason: null, options: [], provenance }
  }
  const address = { detail, commune: '', communeCode: null, province }
  if (match.kind === 'none') return { status: 'unknown', address, reason: null, options: [], provenance }
  return { status: 'choice', address, reason: match.reason, options: match.options, provenance }
}

/** Another province: its name is brought up to date, the commune stays as written and the officer completes it. */
function elsewhere(rest: readonly string[], province: Province, written: Written): CardAddress {
  const isThreeLevel = rest.length > 1 && !/^(xã|phường|thị trấn|p\.|x\.|tt)/iu.test(rest.at(-1) ?? '')
  const district = isThreeLevel ? (rest.at(-1) ?? null) : null
  const upToCommune = isThreeLevel ? rest.slice(0, -1) : rest
  const commune = upToCommune.at(-1) ?? ''
  return {
    status: 'other-province',
    address: {
      detail: upToCommune.slice(0, -1).join(', '),
      commune,
      communeCode: null,
      province: province.name,
    },
    reason: null,
    options: [],
    provenance: { ...written, rule: 'as-written', communeWritten: commune, districtWritten: district },
  }
}
