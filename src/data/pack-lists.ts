/** Lists of the law pack that screens ask for by name, parsed once a pack. A pack of before a list was made has none. */
import { LINKED_ITEM, parseLinkedItem, type LinkedGroup } from '../../domain/linked/groups.ts'
import { parseValidityItem, VALIDITY_ITEM, type ValidityLaw } from '../../domain/repository/validity-law.ts'
import type { Law } from './law.ts'

type PackItems = Pick<Law, 'item'>

// Keyed by the reader of the pack: the law under local rules is made anew, its pack is not.
const validityOfPack = new WeakMap<Law['item'], ValidityLaw | null>()
const linkedOfPack = new WeakMap<Law['item'], readonly LinkedGroup[]>()

export function validityLaw({ item }: PackItems): ValidityLaw | null {
  const known = validityOfPack.get(item)
  if (known !== undefined) return known
  const read = parseValidityItem(item(VALIDITY_ITEM))
  const law = read.ok ? read.value : null
  validityOfPack.set(item, law)
  return law
}

export function linkedGroups({ item }: PackItems): readonly LinkedGroup[] {
  const known = linkedOfPack.get(item)
  if (known !== undefined) return known
  const read = parseLinkedItem(item(LINKED_ITEM))
  const groups = read.ok ? read.value : []
  linkedOfPack.set(item, groups)
  return groups
}
