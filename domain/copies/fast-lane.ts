/**
 * The fast lane: from what was typed to the facts of a whole dossier of 2.000815. The papers are only shown, so nothing
 * is scanned; the stamped copies are the result. A visit that was interrupted goes on from the fact it stopped at.
 */
import { ok, type Result } from '../base/result.ts'
import type { Command } from '../dossier/decide.ts'
import type { BookCounters } from '../dossier/number-book.ts'
import type { ReceptionInput } from '../dossier/receive.ts'
import type { DossierState } from '../dossier/state.ts'
import type { FormDefinition } from '../form/form.ts'
import type { Payer } from '../dossier/bodies/money.ts'
import { purposeOf } from '../money/purpose.ts'
import { takeReceipt } from '../money/receipt-book.ts'
import { componentsFor } from '../procedure/components-for.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { copiesForm, feeOfEntries } from './copies-form.ts'
import { takeRegisterNumbers } from './register-number.ts'
import { checkRequest, COPIES_PROCEDURE, type CopiesRequest } from './request.ts'

export interface CopiesLaw {
  readonly pinned: ReceptionInput['law']
  readonly procedure: Procedure
  readonly form: FormDefinition
}

/** The reception of a visit. Refuses what is missing; the fee comes from the law. */
export function copiesReception(
  request: CopiesRequest,
  law: CopiesLaw,
  today: string,
): Result<ReceptionInput> {
  const checked = checkRequest(request)
  if (!checked.ok) return checked
  const { requester, entries } = checked.value
  const fee = feeOfEntries(entries, law.form, today)
  if (!fee.ok) return fee
  const dossier = { channel: 'direct', conditions: [] } as const
  return ok({
    ...dossier,
    procedure: COPIES_PROCEDURE,
    law: law.pinned,
    applicant: requester,
    components: componentsFor(law.procedure, dossier).map(({ id }) => ({
      component: id,
      proof: { by: 'presented' as const },
    })),
    volunteered: [],
    form: { id: law.form.id, data: copiesForm(checked.value, fee.value, law.form, today) },
    feeVnd: fee.value,
    resultVia: 'counter',
    byHandDue: null,
  })
}

export interface CopiesVisit {
  readonly request: CopiesRequest
  readonly method: 'cash' | 'transfer'
  readonly returnNow: boolean // else the copies wait for the signer, and are handed over later
}

export interface NextFact {
  readonly command: Command
  readonly counters?: BookCounters
}

/** What is to be written next, or null when the visit is done (or waits for the copies to be fetched). */
export function nextFact(
  state: DossierState,
  visit: CopiesVisit,
  book: { readonly counters: BookCounters; readonly number: number; readonly day: string },
): NextFact | null {
  const { request, method } = visit
  const vnd = state.reception?.feeVnd ?? 0
  if (state.certified === null && (state.stage === 'received' || state.stage === 'in-step')) {
    const { entries, signer } = request
    const { register, counters } = takeRegisterNumbers(
      book.counters,
      book.number,
      Number(book.day.slice(0, 4)),
      entries.length,
    )
    return { command: { type: 'copies-certified', body: { register, entries, signer, vnd } }, counters }
  }
  if (state.fees.taken.length === 0 && vnd > 0) {
    const payer = { name: request.requester.name }
    return method === 'cash' ? cashTaken(vnd, payer, book) : transferTold(vnd, payer, state)
  }
  return visit.returnNow ? handingOver(state) : null
}

/** With a number of this device's book of receipts, as every fee in cash; a book that is full gives none. */
function cashTaken(
  vnd: number,
  payer: Payer,
  book: { readonly counters: BookCounters; readonly number: number; readonly day: string },
): NextFact {
  const taken = takeReceipt(book.counters, { book: book.number }, book.day)
  const body = { vnd, method: 'cash', reference: '', payer } as const
  if (!taken.ok) return { command: { type: 'fee-recorded', body } }
  const { receipt, counters } = taken.value
  return { command: { type: 'fee-recorded', body: { ...body, receipt } }, counters }
}

/** It waits for the bank under the words of the payment code. */
function transferTold(vnd: number, payer: Payer, { reception }: DossierState): NextFact {
  const purpose = purposeOf(reception?.code ?? '')
  const reference = purpose.ok ? purpose.value : ''
  return { command: { type: 'fee-recorded', body: { vnd, method: 'transfer', reference, payer } } }
}

/** Copies that were certified and wait for whoever asked for them. */
export function handingOver(state: DossierState): NextFact | null {
  const to = state.reception?.applicant.name ?? ''
  const shown = state.reception?.applicant.idNumber === undefined ? 'receipt' : 'id'
  if (state.stage === 'result-attached')
    return { command: { type: 'result-returned', body: { to, shown, onBehalf: false } } }
  return state.stage === 'returned' ? { command: { type: 'dossier-closed', body: {} } } : null
}
