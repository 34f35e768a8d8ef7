/** Papers held twice: the same bytes, or pictures that look alike. Judged by `document/likeness`; it only warns. */
import { findRepeat, type PageMark, type Repeat } from '../document/likeness.ts'
import type { CitizenDocument } from './documents.ts'

export interface RepeatedDocument {
  readonly document: string
  readonly repeat: Repeat
}

/** `likenessOf` answers the perceptual hash of a file's first page, null where this device has no picture of it. */
export function repeatedDocuments(
  documents: readonly CitizenDocument[],
  likenessOf: (sha256: string) => string | null,
): RepeatedDocument[] {
  const earlier: PageMark[] = []
  const repeated: RepeatedDocument[] = []
  for (const { id, kind, owners, facts } of documents) {
    const text = [...owners, facts.number].join(' ')
    const mark: PageMark = { id, sha256: id, likeness: likenessOf(id), text }
    const repeat = findRepeat(mark, earlier)
    if (repeat !== null && kindOf(documents, repeat.of) === kind) repeated.push({ document: id, repeat })
    earlier.push(mark)
  }
  return repeated
}

function kindOf(documents: readonly CitizenDocument[], id: string): string | undefined {
  return documents.find((one) => one.id === id)?.kind
}

/** How often the very same bytes were handed in as if they were new. */
export function timesScanned({ uses }: CitizenDocument): number {
  return uses.filter(({ status }) => status === 1).length
}
