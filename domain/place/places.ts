/** The communes of one province today, the ones before 1/7/2025, and which became which (NQ 1686/NQ-UBTVQH15 for
 *  Thanh Hoá). Read from the pack item `places:NN`. */
import { ok, refuse } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import { listOf, record, text, matching, anything } from '../base/shape.ts'
import { groupBy } from '../text/group-by.ts'
import { inDocumentToneStyle } from '../text/tone-key.ts'
import { bareDistrict, nameKey, unitName } from './unit-name.ts'
import type { UnitName } from './unit-name.ts'

export interface OldUnit {
  readonly code: string
  readonly name: string // with its kind, tone style of documents
  readonly title: UnitName
  readonly district: string
  readonly districtKey: string
  readonly becameCodes: readonly string[] // more than one: split, a person must choose
}

export interface NewUnit {
  readonly code: string
  readonly name: string // with its kind, tone style of documents ("Xã Hoằng Hóa")
  readonly title: UnitName
  readonly mergedFrom: readonly OldUnit[]
}

export interface Places {
  readonly province: { readonly code: string; readonly name: string; readonly idPrefix: string }
  readonly units: readonly NewUnit[]
  readonly oldUnits: readonly OldUnit[]
  readonly unitByCode: ReadonlyMap<string, NewUnit>
  readonly unitsByKey: ReadonlyMap<string, readonly NewUnit[]>
  readonly unitsByFolded: ReadonlyMap<string, readonly NewUnit[]>
  readonly oldByKey: ReadonlyMap<string, readonly OldUnit[]>
  readonly oldByFolded: ReadonlyMap<string, readonly OldUnit[]>
  readonly districtKeys: ReadonlySet<string>
}

const code = matching(/^\d{5}$/)
const shape = record(
  {
    province: record(
      { code: matching(/^\d{2}$/), name: text, id_prefix: matching(/^\d{3}$/) },
      { egov_code: text },
    ),
    units: listOf(
      record(
        {
          code,
          name: text,
          merged_from: listOf(
            record({ code, name: text }, { district: text, district_code: text, match: text }),
            100,
          ),
        },
        { name_alt: text, type: text, folded: text, unchanged: anything },
      ),
      1000,
    ),
    old_units: listOf(record({ code, name: text, district: text }, { district_code: text }), 2000),
  },
  { meta: anything },
)

interface Item {
  readonly province: { readonly code: string; readonly name: string; readonly id_prefix: string }
  readonly units: readonly {
    readonly code: string
    readonly name: string
    readonly merged_from: readonly { readonly code: string }[]
  }[]
  readonly old_units: readonly { readonly code: string; readonly name: string; readonly district: string }[]
}

/** `place.data.malformed` {at}; also when a new unit is made of an old one that the item does not list. */
export function parsePlaces(json: unknown): Result<Places> {
  const at = shape(json, '$')
  if (at !== null) return refuse('place.data.malformed', { at })
  const item = json as Item
  const became = new Map<string, string[]>()
  for (const unit of item.units) {
    for (const old of unit.merged_from) became.set(old.code, [...(became.get(old.code) ?? []), unit.code])
  }
  const oldUnits = item.old_units.map((old) => readOld(old, became.get(old.code) ?? []))
  const oldByCode = new Map(oldUnits.map((old) => [old.code, old]))
  for (const old of became.keys()) {
    if (!oldByCode.has(old)) return refuse('place.data.malformed', { at: `merged_from ${old}` })
  }
  const units = item.units.map((unit): NewUnit => {
    const name = inDocumentToneStyle(unit.name)
    const mergedFrom = unit.merged_from.flatMap((old) => oldByCode.get(old.code) ?? [])
    return { code: unit.code, name, title: unitName(name), mergedFrom }
  })
  const { province } = item
  return ok({
    province: { code: province.code, name: inDocumentToneStyle(province.name), idPrefix: province.id_prefix },
    units,
    oldUnits,
    unitByCode: new Map(units.map((unit) => [unit.code, unit])),
    unitsByKey: groupBy(units, ({ title }) => title.key),
    unitsByFolded: groupBy(units, ({ title }) => title.folded),
    oldByKey: groupBy(oldUnits, ({ title }) => title.key),
    oldByFolded: groupBy(oldUnits, ({ title }) => title.folded),
    districtKeys: new Set(oldUnits.map(({ districtKey }) => districtKey)),
  })
}

function readOld(old: Item['old_units'][number], becameCodes: readonly string[]): OldUnit {
  const name = inDocumentToneStyle(old.name)
  const district = inDocumentToneStyle(old.district)
  const districtKey = nameKey(bareDistrict(district))
  return { code: old.code, name, title: unitName(name), district, districtKey, becameCodes }
}
