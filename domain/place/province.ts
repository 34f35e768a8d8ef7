/** Provinces before and after 1/7/2025 (63 → 34), by any name a card may carry. */
import type { ProvinceRow } from '../procedure/pack-items.ts'
import { inDocumentToneStyle } from '../text/tone-key.ts'
import { bareProvince, foldedKey } from './unit-name.ts'

export interface Province {
  readonly code: string // new code
  readonly name: string // new name, tone style of documents
}

/** Names in use that the table does not carry. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'Thừa Thiên Huế': 'Huế',
  'Thừa Thiên - Huế': 'Huế',
  HCM: 'Hồ Chí Minh',
  'Sài Gòn': 'Hồ Chí Minh',
}
const OTHER_KEYS = new Map(
  Object.entries(OTHER_NAMES).map(([also, name]) => [foldedKey(also), foldedKey(name)]),
)

/** Old or new name, with or without "Tỉnh", "TP.", with or without marks (no two of the 63 are alike without them). */
export function findProvince(rows: readonly ProvinceRow[], written: string): Province | undefined {
  const typed = foldedKey(bareProvince(written))
  const key = OTHER_KEYS.get(typed) ?? typed
  const isCalled = (name: string): boolean => foldedKey(bareProvince(name)) === key
  const row =
    rows.find(({ old_name: name }) => isCalled(name)) ?? rows.find(({ new_name: name }) => isCalled(name))
  return row === undefined ? undefined : provinceOf(row)
}

/** Province of today behind the first three digits of an ID number; undefined for country codes. */
export function findProvinceOfPrefix(rows: readonly ProvinceRow[], prefix: string): Province | undefined {
  const row = rows.find(({ id_prefix: own }) => own === prefix)
  return row === undefined ? undefined : provinceOf(row)
}

function provinceOf(row: ProvinceRow): Province {
  return { code: row.new_code, name: inDocumentToneStyle(row.new_name) }
}
