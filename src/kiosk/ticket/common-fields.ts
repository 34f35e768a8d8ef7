/** The fields most procedures of this commune are of: as many tiles as one glance takes in. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'

const MOST = 6

/** Of what may be received here; known by name only does not count. `first` stands first whatever its number. */
export function commonFields(procedures: Iterable<Procedure>, first: string | null = null): string[] {
  const counts = new Map<string, number>()
  for (const { field, depth } of procedures)
    if (depth === 'full') counts.set(field, (counts.get(field) ?? 0) + 1)
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([field]) => field)
  const rest = ranked.filter((field) => field !== first)
  return (first === null ? rest : [first, ...rest]).slice(0, MOST)
}
