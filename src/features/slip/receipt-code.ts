/** What the code of form 01 says: signed by this device, so that it proves itself; on other slips it is the bare number. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DossierSlip } from '../../../domain/slip/content.ts'
import type { DataContext } from '../../data/context.ts'
import { proveReceipt } from '../../data/receipt-proof.ts'

/** Nothing where the slip has no proof, or none can be made: a slip without it is better than none. */
export async function receiptCode(
  ctx: DataContext,
  slip: DossierSlip,
  state: DossierState,
): Promise<{ readonly qr?: string }> {
  if (slip !== '01') return {}
  const made = await proveReceipt(ctx, state)
  return made.ok ? { qr: made.value } : {}
}

/** `undefined` while it is made; anew when another date or other papers are promised. */
export function useReceiptCode(
  ctx: DataContext,
  slip: DossierSlip,
  state: DossierState | undefined,
): ReadonlySignal<{ readonly qr?: string } | undefined> {
  const code = useSignal<{ readonly qr?: string } | undefined>(slip === '01' ? undefined : {})
  const promised = state && JSON.stringify([state.due?.at, state.components])
  useEffect(() => {
    let isGone = false
    if (slip === '01' && state)
      void receiptCode(ctx, slip, state).then((made) => {
        if (!isGone) code.value = made
      })
    return () => {
      isGone = true
    }
  }, [ctx, slip, promised])
  return code
}
