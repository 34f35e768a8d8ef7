/** The slip of one dossier: its facts followed live, its content under the law it was received under. */
import { useComputed, type ReadonlySignal } from '@preact/signals'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { ReceiptContent } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import { findDossier } from '../../data/dossiers.ts'
import { loadPinned } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'
import { receiptContent, receivedDossier } from './receipt-content.ts'

export interface Receipt {
  readonly state: DossierState
  readonly content: ReceiptContent
}

/** `undefined` while it is opened. `store.not-found` when this device does not hold a received dossier of that id. */
export function useReceipt(ctx: DataContext, id: string): ReadonlySignal<Result<Receipt> | undefined> {
  const state = useLive(() => findDossier(ctx, id), [ctx, id])
  const law = useComputed(() => (state.value?.ok ? state.value.value?.state.reception?.law : undefined))
  const pinned = useLive(
    async () => (law.value ? await loadPinned(ctx.db, law.value) : undefined),
    [ctx, law.value?.procedure, law.value?.form],
  )
  return useComputed(() => {
    const found = state.value
    if (found === undefined) return undefined
    if (!found.ok) return found
    const dossier = found.value === null ? null : receivedDossier(found.value.state)
    if (found.value === null || dossier === null) return refuse('store.not-found')
    const opened = pinned.value
    if (opened === undefined) return undefined
    if (!opened.ok) return opened
    const officer = dossier.reception.receiver === ctx.officer.id ? ctx.officer.name : ''
    const facts = { dossier, procedure: opened.value.procedure, commune: ctx.device.communeName, officer }
    return ok({ state: found.value.state, content: receiptContent(facts) })
  })
}
