/** The accountant's list, the sums of a day, and what flags are made of. Pure. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import {
  distinct,
  distinctRefunds,
  endsWithoutFee,
  feeStanding,
  type FeeStanding,
} from '../../../domain/money/fee-standing.ts'
import type { MoneySeen } from '../../../domain/money/flags.ts'
import type { OpenFee } from '../../../domain/money/statement/match-lines.ts'
import { instantToWall } from '../../i18n/format.ts'

export interface FeeRow {
  readonly id: string
  readonly code: string
  readonly procedure: string // code
  readonly standing: FeeStanding
  readonly askedOn: string // YYYY-MM-DD
  readonly state: DossierState
}

const DONE: readonly FeeStanding['stage'][] = ['reconciled', 'cash', 'exempt', 'refunded', 'none']

/** Every dossier with a fee, the newest request first. */
export function feeRows(states: readonly DossierState[]): FeeRow[] {
  return states
    .flatMap((state) => {
      const { reception, fees } = state
      if (reception === null) return []
      const standing = feeStanding(fees, reception.feeVnd)
      if (standing.stage === 'none') return []
      // Nobody waits for this money any more.
      const isUnpaid = standing.stage === 'due' || standing.stage === 'asked'
      if (isUnpaid && endsWithoutFee(state.stage)) return []
      const asked = fees.asked.at(-1)?.at ?? fees.taken[0]?.at
      const askedOn = asked === undefined ? reception.receivedAt.slice(0, 10) : dayOf(asked)
      return [
        { id: state.id, code: reception.code, procedure: reception.procedure, standing, askedOn, state },
      ]
    })
    .sort((a, b) => (a.askedOn === b.askedOn ? (a.code < b.code ? 1 : -1) : a.askedOn < b.askedOn ? 1 : -1))
}

export function isDone({ standing }: FeeRow): boolean {
  return DONE.includes(standing.stage)
}

export interface DayTotal {
  readonly cashVnd: number
  readonly reconciledVnd: number
  readonly refundedVnd: number
  readonly awaitingVnd: number // of all days
}

/** Money that changed hands on a day; what was reconciled counts on the day it was booked. */
export function dayTotal(rows: readonly FeeRow[], day: string): DayTotal {
  const sum = (items: readonly { readonly vnd: number; readonly at: string }[]) =>
    items.filter(({ at }) => dayOf(at) === day).reduce((all, { vnd }) => all + vnd, 0)
  const all = (pick: (row: FeeRow) => number) => rows.reduce((total, row) => total + pick(row), 0)
  return {
    cashVnd: all(({ state }) => sum(state.fees.taken.filter(({ method }) => method === 'cash'))),
    reconciledVnd: all(({ state }) => sum(distinct(state.fees.reconciled))),
    refundedVnd: all(({ state }) => sum(distinctRefunds(state.fees.refunds))),
    awaitingVnd: all(({ standing }) => standing.awaitingVnd),
  }
}

/** What a line of the statement may be for: also what is paid, so that a second payment finds its dossier. */
export function openFees(rows: readonly FeeRow[]): OpenFee[] {
  return rows.map(({ id, code, standing, askedOn, state }) => ({
    dossier: id,
    code,
    openVnd: standing.openVnd + standing.awaitingVnd,
    askedOn,
    references: state.fees.reconciled.map(({ reference }) => reference),
  }))
}

/** Money that came, and from whom: the bank's word before the counter's. */
export function moneySeen(rows: readonly FeeRow[]): MoneySeen[] {
  return rows.flatMap(({ id, code, state }) => {
    const { reception, fees } = state
    if (reception === null) return []
    const shared = {
      dossier: id,
      code,
      group: reception.linkedTo ?? id,
      people: [reception.applicant.name, reception.owner.name],
      receiver: reception.receiver,
    }
    return fees.taken.flatMap((one): MoneySeen[] => {
      if (one.method === 'exempt') return []
      const found = fees.reconciled.find(({ fee }) => fee === one.event)
      const receipt = one.receipt ? `${one.receipt.book} ${one.receipt.number}` : null
      return [{ ...shared, method: one.method, vnd: one.vnd, payer: found?.payer ?? one.payer, receipt }]
    })
  })
}

function dayOf(at: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : instantToWall(at).slice(0, 10)
}
