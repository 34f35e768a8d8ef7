/**
 * One person or telephone that hands in for many who have nothing to do with each other: worth a look by a leader, and no
 * more. It blames nobody: who lives at one address with the person they stand for is left out.
 */
import type { DossierState } from '../dossier/state.ts'

export interface GoBetween {
  readonly by: 'person' | 'phone'
  readonly key: string // number of the card, or of the telephone
  readonly names: readonly string[] // under which it appeared
  readonly owners: number // different people it stood for
  readonly dossiers: readonly string[]
}

export interface WatchTerms {
  readonly owners: number // from so many different people on
  readonly days: number // within so many days of each other
}

export const WATCH: WatchTerms = { owners: 5, days: 30 }

interface Seen {
  readonly dossier: string
  readonly day: number
  readonly name: string
  readonly owner: string
}

/** The busiest first. Dossiers for oneself or one's household count for nothing. */
export function goBetweens(states: readonly DossierState[], terms: WatchTerms = WATCH): readonly GoBetween[] {
  const seen = new Map<string, Seen[]>()
  for (const { id: dossier, reception } of states) {
    if (reception === null) continue
    const { applicant, owner, receivedAt } = reception
    if (isSamePerson(applicant, owner) || isOneHousehold(applicant, owner)) continue
    const day = Date.parse(`${receivedAt.slice(0, 10)}T00:00:00Z`) / 86_400_000
    const one = { dossier, day, name: applicant.name, owner: keyOf(owner) }
    for (const key of [
      applicant.idNumber ? `person ${digits(applicant.idNumber)}` : '',
      applicant.phone ? `phone ${digits(applicant.phone)}` : '',
    ])
      if (key !== '') seen.set(key, [...(seen.get(key) ?? []), one])
  }
  return [...seen]
    .flatMap(([key, all]) => {
      const busiest = busiestSpan(all, terms.days)
      const owners = new Set(busiest.map((one) => one.owner)).size
      if (owners < terms.owners) return []
      const [by, value] = key.split(' ') as ['person' | 'phone', string]
      const names = [...new Set(busiest.map((one) => one.name))].sort()
      return [{ by, key: value, names, owners, dossiers: busiest.map((one) => one.dossier) }]
    })
    .sort((a, b) => b.owners - a.owners || (a.key < b.key ? -1 : 1))
}

/** The span of `days` in which most different people were stood for. */
function busiestSpan(all: readonly Seen[], days: number): readonly Seen[] {
  const sorted = [...all].sort((a, b) => a.day - b.day)
  let best: readonly Seen[] = []
  let most = 0
  let from = 0
  for (let to = 0; to < sorted.length; to++) {
    while ((sorted[to]?.day ?? 0) - (sorted[from]?.day ?? 0) >= days) from += 1
    const span = sorted.slice(from, to + 1)
    const owners = new Set(span.map((one) => one.owner)).size
    if (owners > most) [most, best] = [owners, span]
  }
  return best
}

type Person = NonNullable<DossierState['reception']>['applicant']

function isSamePerson(a: Person, b: Person): boolean {
  return keyOf(a) === keyOf(b)
}

function isOneHousehold(a: Person, b: Person): boolean {
  const [one, other] = [plain(a.address), plain(b.address)]
  return one !== '' && one === other
}

function keyOf({ idNumber, name, birthDate }: Person): string {
  return idNumber ? digits(idNumber) : `${plain(name)}|${birthDate ?? ''}`
}

function digits(text: string): string {
  return text.replace(/\D+/g, '')
}

function plain(text = ''): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}
