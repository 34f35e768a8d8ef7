/** Old commune → unit of today. Done silently when it is certain; whatever is not becomes a question to the officer.
 *  Nobody may be asked for a paper that old and new names match (NĐ 118/2025; domain.md §1.2). */
import { findDistrictKey } from './district.ts'
import type { NewUnit, OldUnit, Places } from './places.ts'
import { hasMarks, unitName, wholeName } from './unit-name.ts'
import type { UnitName } from './unit-name.ts'

export interface CommuneOption {
  readonly unit: NewUnit
  readonly from: OldUnit | null // null: the name is the new unit's own
}

/** `split`: the old commune was divided · `same-name`: several old communes are called so · `marks-missing`: only the
 *  letters without marks fit (66 of 547 old communes of Thanh Hoá share theirs) · `district-differs`: the name is
 *  there, but not in that district · `old-or-new`: could be the old commune or a new unit of the same name. */
export type ChoiceReason = 'split' | 'same-name' | 'marks-missing' | 'district-differs' | 'old-or-new'

export type CommuneMatch =
  | { readonly kind: 'unique'; readonly unit: NewUnit; readonly from: OldUnit | null }
  | { readonly kind: 'choice'; readonly reason: ChoiceReason; readonly options: readonly CommuneOption[] }
  | { readonly kind: 'none' }

/** `commune` may carry its kind ("xã", "P.", "TT"); `district` narrows when several communes share the name;
 *  `isMarked`: the text it was taken from carries marks, so a name without any has none. */
export function mapOldCommune(
  places: Places,
  query: { readonly commune: string; readonly district?: string; readonly isMarked?: boolean },
): CommuneMatch {
  const wanted = unitName(query.commune)
  const named = places.oldByKey.get(wanted.key) ?? []
  if (named.length === 0) return onlyAlike(places, wanted, wholeName(query.commune))
  const isMarked = query.isMarked ?? hasMarks(query.commune)
  const alike = isMarked ? named : (places.oldByFolded.get(wanted.folded) ?? [])
  const { found, differs } = inDistrict(places, alike, query.district)
  if (found.some((old) => !named.includes(old))) return choice('marks-missing', places, found)
  if (differs) return choice('district-differs', places, found)
  const sameKind = found.filter(({ title }) => title.kind === wanted.kind)
  // A commune may have been raised to a ward since the card was printed: the kind narrows, it does not exclude.
  return decide(places, sameKind.length > 0 ? sameKind : found)
}

function onlyAlike(places: Places, ...names: readonly UnitName[]): CommuneMatch {
  const alike = new Set(names.flatMap(({ folded }) => places.oldByFolded.get(folded) ?? []))
  return choice('marks-missing', places, [...alike])
}

function inDistrict(
  places: Places,
  named: readonly OldUnit[],
  district: string | undefined,
): { readonly found: readonly OldUnit[]; readonly differs: boolean } {
  if (district === undefined || district.trim() === '') return { found: named, differs: false }
  const key = findDistrictKey(places, district)
  const found = named.filter(({ districtKey }) => districtKey === key)
  return found.length > 0 ? { found, differs: false } : { found: named, differs: true }
}

function decide(places: Places, found: readonly OldUnit[]): CommuneMatch {
  const [first] = found
  const codes = new Set(found.flatMap(({ becameCodes }) => becameCodes))
  const unit = codes.size === 1 ? places.unitByCode.get([...codes][0] ?? '') : undefined
  if (unit !== undefined && first !== undefined) return { kind: 'unique', unit, from: first }
  return choice(found.length > 1 ? 'same-name' : 'split', places, found)
}

function choice(reason: ChoiceReason, places: Places, found: readonly OldUnit[]): CommuneMatch {
  const options = found.flatMap((from) =>
    from.becameCodes.flatMap((code) => {
      const unit = places.unitByCode.get(code)
      return unit === undefined ? [] : [{ unit, from }]
    }),
  )
  return options.length === 0 ? { kind: 'none' } : { kind: 'choice', reason, options }
}
