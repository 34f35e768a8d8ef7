/** The dossiers of a ledger, folded. */
import { foldDossier, type LedgerRow } from '../../../domain/dossier/fold.ts'
import { parseEvent } from '../../../domain/dossier/parse-event.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { StoredRow } from '../../../sync-server/store/port.ts'

export function foldAll(rows: readonly StoredRow[]): Record<string, DossierState> {
  const byDossier = new Map<string, LedgerRow[]>()
  for (const { raw, seq, device, dseq, verdict, problem } of rows) {
    const event = parseEvent(new TextDecoder().decode(raw))
    if (!event.ok) continue
    const row = { event: event.value, seq, device, dseq, verdict, ...(problem ? { problem } : {}) }
    byDossier.set(event.value.dossier, [...(byDossier.get(event.value.dossier) ?? []), row])
  }
  return Object.fromEntries([...byDossier].map(([id, ledger]) => [id, foldDossier(id, ledger)]))
}
