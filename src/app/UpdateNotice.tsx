/** A new version waits until nobody is inside a dossier, and says so. */
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { applyUpdate, updateReady } from './service-worker.ts'

export function UpdateNotice() {
  const { path } = useLocation()
  const isGoing = useSignal(false)
  const inDossier = path.startsWith('/tiep-nhan/')
  if (!updateReady.value || inDossier) return null
  const words = t(everywhere)
  // The browser changes workers when the old one has nothing left to answer: mostly at once, at times half a minute later.
  const update = () => {
    isGoing.value = true
    applyUpdate()
  }
  return (
    <Notice
      tone="info"
      live
      actions={
        <Button busy={isGoing.value} onClick={update}>
          {words.updateNow}
        </Button>
      }
    >
      {words.updateReady}
    </Notice>
  )
}
