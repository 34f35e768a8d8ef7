/** Names of communes, districts and provinces, old and new, in lower case without the word for what they are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inDocumentToneStyle } from '../../domain/text/tone-key.ts'

const KIND = /^(?:xã|phường|thị trấn|thị xã|huyện|thành phố|tỉnh)\s+/u

interface Units {
  readonly province: { readonly name: string }
  readonly units: readonly { readonly name: string }[]
  readonly old_units: readonly { readonly name: string; readonly district: string }[]
}

export function placeNames(law: string): string[] {
  const { province, units, old_units } = JSON.parse(
    readFileSync(join(law, 'admin-thanhhoa.json'), 'utf8'),
  ) as Units
  const { provinces } = JSON.parse(readFileSync(join(law, 'identifiers.json'), 'utf8')) as {
    provinces: readonly { readonly old_name: string; readonly new_name: string }[]
  }
  const names = [
    province.name,
    ...provinces.flatMap(({ old_name, new_name }) => [old_name, new_name]),
    ...units.map(({ name }) => name),
    ...old_units.flatMap(({ name, district }) => [name, district]),
  ]
  const bare = names.map((name) => inDocumentToneStyle(name.toLowerCase()).replace(KIND, ''))
  return [...new Set(bare)].filter((name) => /^[\p{L} ]+$/u.test(name)).toSorted()
}
