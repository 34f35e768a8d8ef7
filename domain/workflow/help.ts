/** "Tôi không biết xử lý": a question to the leader, kept as a note, and whether it still waits for an answer. */
import type { DossierState } from '../dossier/state.ts'

/** How such a note begins; written into the ledger, so it never changes. */
const MARK = 'Xin hướng dẫn:'

export function helpNote(question: string): string {
  return `${MARK} ${question.trim()}`
}

/** The last question nobody else has written anything after. */
export function openHelp({ notes }: Pick<DossierState, 'notes'>): DossierState['notes'][number] | null {
  const asked = notes.filter((note) => note.text.startsWith(MARK)).at(-1)
  if (!asked) return null
  const since = notes.slice(notes.indexOf(asked) + 1)
  return since.some((note) => note.actor !== asked.actor) ? null : asked
}
