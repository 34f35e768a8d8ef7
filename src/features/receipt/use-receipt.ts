/** The slip of one dossier: its facts followed live, its content under the law it was received under. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { ReceiptContent } from '../../bridge/pdf.ts'
import { currentCentre } from '../../data/centre.ts'
import type { DataContext } from '../../data/context.ts'
import { getLaw } from '../../data/current.ts'
import { useOpenDossier } from '../../data/open-dossier.ts'
import { collectionLines } from '../../i18n/collection-words.ts'
import { proveReceipt } from '../../data/receipt-proof.ts'
import { receiptContent, receivedDossier } from './receipt-content.ts'

export interface Receipt {
  readonly state: DossierState
  readonly content: ReceiptContent
}

/** `undefined` while it is opened. `store.not-found` when this device holds no received dossier of that id,
 *  `pack.item-damaged` when the version of the procedure it was received under is not here. */
export function useReceipt(ctx: DataContext, id: string): ReadonlySignal<Result<Receipt> | undefined> {
  const { view, law } = useOpenDossier(ctx, id)
  const state = useComputed(() => (view.value?.ok ? view.value.value?.state : undefined))
  const proofs = useProof(ctx, state.value)
  return useComputed(() => {
    const found = view.value
    if (found === undefined || !found.ok) return found
    const dossier = found.value === null ? null : receivedDossier(found.value.state)
    if (found.value === null || dossier === null) return refuse('store.not-found')
    if (law.value === undefined) return undefined
    const { procedure } = law.value
    if (procedure === null) return refuse('pack.item-damaged', { hash: dossier.reception.law.procedure })
    const proof = proofs.value?.of === promiseOf(found.value.state) ? proofs.value.text : undefined
    if (proof === undefined) return undefined
    const officer = dossier.reception.receiver === ctx.officer.id ? ctx.officer.name : ''
    const commune = ctx.device.communeName
    const { resultVia } = dossier.reception
    const below = collectionLines(currentCentre.value, getLaw().calendar, resultVia, dossier.due.at)
    const facts = { dossier, procedure, commune, officer, below, ...(proof === '' ? {} : { proof }) }
    return ok({ state: found.value.state, content: receiptContent(facts) })
  })
}

interface Proof {
  readonly of: string // the promise it was made for: never printed beside another
  readonly text: string // empty when it cannot be signed: a slip without a proof is better than none
}

/** Signed anew only when another date or other papers are promised. */
function useProof(ctx: DataContext, state: DossierState | undefined): ReadonlySignal<Proof | undefined> {
  const proof = useSignal<Proof | undefined>(undefined)
  const of = state && promiseOf(state)
  useEffect(() => {
    let isGone = false
    if (state && of !== undefined)
      void proveReceipt(ctx, state).then((made) => {
        if (!isGone) proof.value = { of, text: made.ok ? made.value : '' }
      })
    return () => {
      isGone = true
    }
  }, [ctx, of])
  return proof
}

function promiseOf({ id, due, components }: DossierState): string {
  return JSON.stringify([id, due?.at, components])
}
