/** Finding a procedure by plain letters on the main thread: a hundred-odd names take a millisecond or two a key. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { buildIndex, type SearchIndex } from '../../../domain/text/search-index.ts'
import { search } from '../../../domain/text/search.ts'

export interface ProcedureFinder {
  /** Best first. */
  find(text: string): readonly Procedure[]
  /** Before the first key: on a slow kiosk the index takes longer than a key may. */
  warm(): void
}

const MOST = 8

export function createFinder(all: ReadonlyMap<string, Procedure>): ProcedureFinder {
  let built: SearchIndex | null = null
  const index = () => (built ??= buildIndex([...all.values()].map(toDocument)))
  return {
    warm: () => void index(),
    find(text) {
      if (text.trim() === '') return []
      return search(index(), text, MOST).flatMap(({ id }) => all.get(id) ?? [])
    },
  }
}

function toDocument({ code, name, shortName, plainName, synonyms, field, supersedes = [] }: Procedure) {
  const others = [name, plainName, ...synonyms].filter((text) => text !== '' && text !== shortName)
  return { id: code, name: shortName || name, field, synonyms: others, codes: [code, ...supersedes] }
}

/** What people call it. */
export function plainNameOf({ plainName, shortName, name }: Procedure): string {
  return plainName || shortName || name
}
