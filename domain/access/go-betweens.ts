/**
 * One person, telephone, device or bank account behind the dossiers of many families that have nothing to do with each
 * other: worth a look by a leader, and no more. It blames nobody. What an honest life brings along (one's own household,
 * one's own child, a linked group) is left out; who hands in for others by office is told by `settled`.
 */
import type { PatternKind } from '../dossier/bodies/inspection.ts'
import type { DossierState } from '../dossier/state.ts'
import { familyOf, isRelated, personKey, plain } from './families.ts'
import { spansOf, type Handed } from './watch-window.ts'

export type { PatternKind } from '../dossier/bodies/inspection.ts'

export interface GoBetween {
  readonly by: PatternKind
  readonly key: string // number of the card, the telephone or the account, or the device's id
  readonly names: readonly string[] // under which it appeared
  readonly owners: number // families it stood for, within the span
  readonly dossiers: readonly string[]
  readonly from: string // first and last day of the span
  readonly until: string
}

export interface WatchTerms {
  readonly owners: number // from so many families on
  readonly days: number // within so many days of each other
}

export const WATCH: WatchTerms = { owners: 5, days: 30 }

export interface WatchContext {
  /** The resident's own device a dossier was sent from, where that is known; a counter's own is nobody's sign. */
  readonly deviceOf?: (dossier: string) => string | null
  /** Whether a leader has looked at this dossier as a part of this pattern. */
  readonly settled?: (by: PatternKind, key: string, dossier: string) => boolean
}

type Sign = readonly [by: PatternKind, key: string, name: string]

/** The busiest first. A pattern of which every dossier was looked at is not among them. */
export function goBetweens(
  states: readonly DossierState[],
  terms: WatchTerms = WATCH,
  { deviceOf = () => null, settled = () => false }: WatchContext = {},
): readonly GoBetween[] {
  const seen = new Map<string, { readonly by: PatternKind; readonly key: string; readonly all: Handed[] }>()
  for (const state of states) {
    const { id: dossier, reception } = state
    // A linked group is one matter of one family, whatever it is made of.
    if (reception === null || reception.linkedTo) continue
    const on = reception.receivedAt.slice(0, 10)
    const family = familyOf(reception.owner)
    const person = personKey(reception.applicant)
    for (const [by, key, name] of signsOf(state, deviceOf(dossier))) {
      const one = seen.get(`${by} ${key}`) ?? { by, key, all: [] }
      seen.set(`${by} ${key}`, one)
      one.all.push({ dossier, on, name, family, person, isSettled: settled(by, key, dossier) })
    }
  }
  return [...seen.values()]
    .flatMap(({ by, key, all }): GoBetween[] => {
      const span = spansOf(all, terms)
      if (span === null || (by === 'phone' && isOnesOwn(span))) return []
      const names = [...new Set(span.map((one) => one.name))].sort()
      const [from = '', until = ''] = [span[0]?.on, span.at(-1)?.on]
      const owners = new Set(span.map((one) => one.family)).size
      const dossiers = [...new Set(span.map((one) => one.dossier))]
      return [{ by, key, names, owners, dossiers, from, until }]
    })
    .sort((a, b) => b.owners - a.owners || (a.key < b.key ? -1 : 1))
}

/** The telephone of one person says nothing that the person does not. */
function isOnesOwn(span: readonly Handed[]): boolean {
  return span.every((one) => one.person === span[0]?.person)
}

function signsOf({ reception, fees }: DossierState, device: string | null): Sign[] {
  if (reception === null) return []
  const { applicant, owner } = reception
  const signs: Sign[] = []
  const phone = digits(applicant.phone)
  // Who hands in for oneself or one's own people is no go-between; whose telephone stands there may be one all the same.
  if (applicant.idNumber && !isRelated(applicant, owner, reception.receivedAt))
    signs.push(['person', digits(applicant.idNumber), applicant.name])
  if (isTelephone(phone)) signs.push(['phone', phone, applicant.name])
  if (device !== null) signs.push(['device', device, applicant.name])
  const payers = [
    ...fees.taken.flatMap(({ payer }) => payer ?? []),
    ...fees.reconciled.map((one) => one.payer),
  ]
  for (const { name, account } of payers) {
    const key = digits(account) || plain(name)
    if (key !== '' && !signs.some(([by, known]) => by === 'payer' && known === key))
      signs.push(['payer', key, name])
  }
  return signs
}

/** What somebody types who has none is no telephone. */
function isTelephone(number: string): boolean {
  return number.length >= 9 && new Set(number).size > 2
}

function digits(text = ''): string {
  return text.replace(/\D+/g, '')
}
