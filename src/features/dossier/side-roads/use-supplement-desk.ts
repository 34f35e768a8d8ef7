/** The desk of one dossier's supplement, open in one tab at a time for as long as the dialog stands. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { refuse, type Result } from '../../../../domain/base/result.ts'
import { paperWorkers, walkPdf } from '../../../bridge/paper-workers.ts'
import { pdf } from '../../../bridge/pdf.ts'
import { getContext } from '../../../data/current.ts'
import { openSupplementDesk, type SupplementDesk } from './supplement-desk.ts'

/** Null while it is opened; `store.draft.open-elsewhere` when another tab has it. */
export function useSupplementDesk(dossier: string): ReadonlySignal<Result<SupplementDesk> | null> {
  const desk = useSignal<Result<SupplementDesk> | null>(null)
  useEffect(() => {
    let release = () => {}
    let isGone = false
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(`supplement-${dossier}`, { ifAvailable: true }, async (lock) => {
      if (isGone) return
      if (lock === null) {
        desk.value = refuse('store.draft.open-elsewhere')
        return
      }
      const ports = { ...paperWorkers, walkPdf, pdf }
      const opened = await openSupplementDesk(getContext(), { ports, pdf }, dossier)
      desk.value = opened
      if (!opened.ok) return
      await held
      opened.value.stop()
      await opened.value.settled()
    })
    return () => {
      isGone = true
      release()
    }
  }, [dossier])
  return desk
}
