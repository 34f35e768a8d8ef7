/** Whoever the commune holds dossiers of, found by number or name: the way into the repository. */
import type { Person } from '../dossier/events.ts'
import { filesOf, type DossierState } from '../dossier/state.ts'
import { fold } from '../text/fold.ts'

export interface KnownPerson {
  readonly number: string // personal number: without one nobody is told apart from a namesake
  readonly name: string
  readonly birthDate: string
  readonly dossiers: readonly string[] // ids, newest first
}

export function knownPeople(states: readonly DossierState[]): KnownPerson[] {
  const byNumber = new Map<string, KnownPerson>()
  const newestFirst = states
    .filter((state) => state.reception !== null)
    .sort((a, b) => ((a.reception?.receivedAt ?? '') < (b.reception?.receivedAt ?? '') ? 1 : -1))
  for (const { id, reception } of newestFirst)
    for (const person of personsOf(reception)) {
      const number = person.idNumber ?? ''
      if (number === '') continue
      const known = byNumber.get(number)
      if (!known)
        byNumber.set(number, { number, name: person.name, birthDate: person.birthDate ?? '', dossiers: [id] })
      else if (!known.dossiers.includes(id))
        byNumber.set(number, { ...known, dossiers: [...known.dossiers, id] })
    }
  return [...byNumber.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** By the beginning of the number, or by the words of the name with or without marks. Three signs at least. */
export function findPeople(people: readonly KnownPerson[], typed: string): KnownPerson[] {
  const wanted = fold(typed).trim()
  if (wanted.replace(/\s/g, '').length < 3) return []
  const digits = wanted.replace(/\D/g, '')
  if (/^[\d\s.]+$/.test(wanted)) return people.filter(({ number }) => number.startsWith(digits))
  const words = wanted.split(/\s+/)
  return people.filter(({ name }) => {
    const own = fold(name).split(/\s+/)
    return words.every((word) => own.some((part) => part.startsWith(word)))
  })
}

/**
 * The dossiers a person's papers can lie in: their own, those whose form names their number (the mother's card in the
 * father's dossier), and those that used a paper of these. A year of others need not be opened.
 */
export function dossiersAbout(states: readonly DossierState[], number: string): DossierState[] {
  const naming = new Set(states.filter((state) => names(state, number)))
  const files = new Set([...naming].flatMap((state) => filesOf(state).map(({ sha256 }) => sha256)))
  return states.filter((state) => naming.has(state) || filesOf(state).some(({ sha256 }) => files.has(sha256)))
}

function names({ reception }: DossierState, number: string): boolean {
  if (reception === null) return false
  if (personsOf(reception).some(({ idNumber }) => idNumber === number)) return true
  return reception.form !== null && JSON.stringify(reception.form.data).includes(number)
}

function personsOf(reception: DossierState['reception']): Person[] {
  return reception === null ? [] : [reception.owner, reception.applicant]
}
