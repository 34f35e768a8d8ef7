/**
 * What an accountant and a leader should look at (obligation M03). A flag is a question, never a verdict: people share
 * names, pay for neighbours, and cash is lawful. Each flag says what was seen and why it may be harmless.
 */
import { groupBy } from '../text/group-by.ts'
import { sameName } from '../text/same-name.ts'

export interface MoneySeen {
  readonly dossier: string
  readonly code: string
  readonly group: string // the first dossier of a linked group, or the dossier itself
  readonly people: readonly string[] // applicant and owner
  readonly receiver: string // officer id
  readonly method: 'cash' | 'transfer'
  readonly vnd: number
  readonly payer: { readonly name: string; readonly account?: string } | null
  readonly receipt: string | null
}

export interface OfficerKnown {
  readonly id: string
  readonly name: string
}

export type MoneyFlag =
  | { readonly kind: 'cash'; readonly dossier: string; readonly code: string; readonly vnd: number }
  | {
      readonly kind: 'same-payer'
      readonly payer: string
      readonly dossiers: readonly string[]
      readonly codes: readonly string[]
      readonly people: number
    }
  | {
      readonly kind: 'officer-payer'
      readonly dossier: string
      readonly code: string
      readonly payer: string
      readonly officer: string // id
      readonly isReceiver: boolean
    }
  | { readonly kind: 'receipt-twice'; readonly receipt: string; readonly codes: readonly string[] }

/** More unrelated people than this with one payer is asked about. */
export const PAYER_LIMIT = 3

export function moneyFlags(
  seen: readonly MoneySeen[],
  officers: readonly OfficerKnown[],
): readonly MoneyFlag[] {
  return [
    ...officerPayers(seen, officers),
    ...samePayers(seen),
    ...receiptsTwice(seen),
    ...seen.flatMap(({ method, dossier, code, vnd }): MoneyFlag[] =>
      method === 'cash' ? [{ kind: 'cash', dossier, code, vnd }] : [],
    ),
  ]
}

/** Marks are lost in a bank's books, so folded names count as one here: a person looks at each. */
function isSame(a: string, b: string): boolean {
  return a.trim() !== '' && sameName(a, b) !== 'different'
}

function officerPayers(seen: readonly MoneySeen[], officers: readonly OfficerKnown[]): MoneyFlag[] {
  return seen.flatMap(({ payer, people, dossier, code, receiver }) => {
    const officer = officers.find(({ name }) => isSame(payer?.name ?? '', name))
    // An officer's own dossier, or one of a resident of the same name, is paid by whom it concerns.
    if (!payer || !officer || people.some((person) => isSame(person, payer.name))) return []
    const isReceiver = officer.id === receiver
    return [{ kind: 'officer-payer', dossier, code, payer: payer.name, officer: officer.id, isReceiver }]
  })
}

/** By account where the bank names it, else by name. Whoever pays for their own dossier is no stranger to it. */
function samePayers(seen: readonly MoneySeen[]): MoneyFlag[] {
  const strangers = seen.filter(
    ({ payer, people }) =>
      payer !== null && payer.name !== '' && !people.some((one) => isSame(one, payer.name)),
  )
  const byPayer = groupBy(strangers, ({ payer }) => payer?.account ?? payer?.name.toUpperCase() ?? '')
  return [...byPayer.values()].flatMap((paid): MoneyFlag[] => {
    const people = new Map(paid.map((one) => [one.people[0]?.toUpperCase() ?? one.dossier, one.group]))
    const groups = new Set(people.values())
    if (Math.min(people.size, groups.size) <= PAYER_LIMIT) return []
    return [
      {
        kind: 'same-payer',
        payer: paid[0]?.payer?.name ?? '',
        dossiers: paid.map(({ dossier }) => dossier),
        codes: paid.map(({ code }) => code),
        people: people.size,
      },
    ]
  })
}

/** One number on two receipts: a device was copied, or a receipt was written by hand. */
function receiptsTwice(seen: readonly MoneySeen[]): MoneyFlag[] {
  const byReceipt = groupBy(seen, ({ receipt }) => receipt ?? '')
  return [...byReceipt].flatMap(([receipt, held]): MoneyFlag[] =>
    receipt === '' || held.length < 2
      ? []
      : [{ kind: 'receipt-twice', receipt, codes: held.map(({ code }) => code) }],
  )
}
