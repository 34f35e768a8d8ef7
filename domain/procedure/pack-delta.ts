/** The difference between two law packs, so that one changed procedure costs a device one line, not the whole manifest. */
import type { PackDelta, PackManifest } from '../sync/wire.ts'

type Item = PackManifest['items'][number]

export function packDelta(
  from: PackManifest,
  to: PackManifest,
): Pick<PackDelta, 'name' | 'validFrom' | 'added' | 'changed' | 'removed'> {
  const before = new Map(from.items.map((item) => [item.id, item]))
  const after = new Set(to.items.map((item) => item.id))
  return {
    name: to.name,
    validFrom: to.validFrom,
    added: to.items.filter((item) => !before.has(item.id)),
    changed: to.items.filter((item) => before.has(item.id) && before.get(item.id)?.hash !== item.hash),
    removed: from.items.flatMap(({ id }) => (after.has(id) ? [] : [id])),
  }
}

/** The text of the manifest it leads to. Whether that is the signed one, its hash tells: nothing here is believed. */
export function applyPackDelta(
  from: PackManifest,
  delta: Pick<PackDelta, 'name' | 'validFrom' | 'added' | 'changed' | 'removed'>,
): string {
  const items = new Map<string, Item>(from.items.map((item) => [item.id, item]))
  for (const id of delta.removed) items.delete(id)
  for (const { id, hash, size } of [...delta.added, ...delta.changed]) items.set(id, { id, hash, size })
  const inOrder = [...items.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const { name, validFrom } = delta
  return JSON.stringify({ v: 1, name, validFrom, items: inOrder } satisfies PackManifest)
}
