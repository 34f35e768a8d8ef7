/** Districts, gone since 1/7/2025, that still stand on cards and papers: good for telling old communes apart. */
import { foldedKey, nameKey, bareDistrict } from './unit-name.ts'
import type { Places } from './places.ts'

/** Districts renamed or merged before the list of old communes was cut: name on older cards → name in the list.
 *  NQ 933/NQ-UBTVQH14 (2020), NQ 1238/NQ-UBTVQH15 (in force 1/1/2025); from memory, to be checked by a person. */
const EARLIER_NAMES: Readonly<Record<string, string>> = { 'Tĩnh Gia': 'Nghi Sơn', 'Đông Sơn': 'Thanh Hóa' }
const EARLIER_KEYS = new Map(Object.entries(EARLIER_NAMES).map(([was, is]) => [nameKey(was), nameKey(is)]))

/** Key of a district of this province; undefined when there is none of that name. Marks lost in reading are forgiven:
 *  no two district names are alike without them. */
export function findDistrictKey(places: Places, written: string): string | undefined {
  const bare = bareDistrict(written)
  const key = nameKey(bare)
  if (places.districtKeys.has(key)) return key
  const earlier = EARLIER_KEYS.get(key)
  if (earlier !== undefined && places.districtKeys.has(earlier)) return earlier
  const folded = foldedKey(bare)
  const alike = new Set(
    places.oldUnits
      .filter(({ district }) => foldedKey(bareDistrict(district)) === folded)
      .map((old) => old.districtKey),
  )
  return alike.size === 1 ? [...alike][0] : undefined
}
