import { fold } from '../../text/fold.ts'

/** Kebab-case id of a Vietnamese label, cut between words. Same label, same id. */
export function slug(label: string, max = 48): string {
  const words = fold(label)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let id = ''
  for (const word of words) {
    const longer = id === '' ? word : `${id}-${word}`
    if (longer.length > max) break
    id = longer
  }
  return id === '' ? 'x' : id
}

/** Gives each id once: the second `tờ khai` becomes `to-khai-2`. */
export function distinctIds(ids: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

/** One id per label: labels that begin alike still get ids of their own, in the order they are asked for. */
export function idsByLabel(labels: readonly string[]): ReadonlyMap<string, string> {
  const distinct = [...new Set(labels)]
  const ids = distinctIds(distinct.map((label) => slug(label, 64)))
  return new Map(distinct.map((label, i) => [label, ids[i] as string]))
}
