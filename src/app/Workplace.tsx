/** Everything behind the lock: the session of the officer, and the routes of the desk. */
import { useSignal } from '@preact/signals'
import { LocationProvider } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../domain/base/result.ts'
import { currentContext, currentLaw } from '../data/current.ts'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { ToastRegion } from '../ui/feedback/ToastRegion.tsx'
import { ShortcutSheet } from '../ui/shortcuts/ShortcutSheet.tsx'
import { prepareAhead } from './offline-ahead.ts'
import { ProofHost } from './fresh-proof.tsx'
import { closeSession, openSession } from './open-session.ts'
import { PartsProvider, type AppParts } from './parts.ts'
import { Routes } from './Routes.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'
import { Welcome } from './Welcome.tsx'

export function Workplace({ parts }: { parts: AppParts }) {
  const problem = useSignal<Problem | null>(null)
  useEffect(() => {
    void openSession(parts).then((opened) => {
      problem.value = opened.ok ? null : opened.problem
    })
    const stopPreparing = prepareAhead()
    return () => {
      stopPreparing()
      closeSession()
    }
  }, [])
  if (currentContext.value === null) return <p role="status">{t(everywhere).loading}</p>
  if (currentLaw.value === null) return <Welcome parts={parts} problem={problem.value} />
  return (
    <PartsProvider value={parts}>
      <LocationProvider>
        <UpdateNotice />
        <Routes />
        <ProofHost parts={parts} />
        <ShortcutSheet />
        <ToastRegion />
      </LocationProvider>
    </PartsProvider>
  )
}
