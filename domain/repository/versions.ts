/** Papers of one person as they followed each other: a newer identity card takes the place of the older. */
import type { PaperKind } from '../document/paper.ts'
import type { CitizenDocument } from './documents.ts'

/** Kinds of which somebody has many at a time: only the same number is the same paper. */
const MANY: readonly PaperKind[] = [
  'decision',
  'land-certificate',
  'invoice',
  'declaration',
  'other',
  'authorisation',
]

export interface PaperVersions {
  readonly newest: CitizenDocument
  readonly older: readonly CitizenDocument[] // newest first
}

export function versionsOf(documents: readonly CitizenDocument[]): PaperVersions[] {
  const groups = new Map<string, CitizenDocument[]>()
  for (const document of documents) {
    const key = keyOf(document)
    groups.set(key, [...(groups.get(key) ?? []), document])
  }
  return [...groups.values()].flatMap((group) => {
    const [newest, ...older] = [...group].sort((a, b) =>
      dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0,
    )
    return newest ? [{ newest, older }] : []
  })
}

/** Documents of a person: those that name their number, and those that came with their own dossier. */
export function documentsOfPerson(documents: readonly CitizenDocument[], number: string): CitizenDocument[] {
  return documents.filter(({ owners }) => owners.includes(number))
}

function keyOf({ id, kind, owners, facts }: CitizenDocument): string {
  const own = MANY.includes(kind) ? facts.number || id : ''
  return [[...owners].sort().join('+'), kind, own].join('|')
}

/** When it was issued; when that was not read, when it came here. */
function dayOf({ facts, uses }: CitizenDocument): string {
  return facts.issuedOn || (uses[0]?.on ?? '')
}
