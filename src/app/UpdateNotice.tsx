/** A new version waits until nobody is inside a dossier, and says so. */
import { useLocation } from 'preact-iso'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { applyUpdate, updateReady } from './service-worker.ts'

export function UpdateNotice() {
  const { path } = useLocation()
  const inDossier = path.startsWith('/tiep-nhan/')
  if (!updateReady.value || inDossier) return null
  const words = t(everywhere)
  return (
    <Notice tone="info" live actions={<Button onClick={applyUpdate}>{words.updateNow}</Button>}>
      {words.updateReady}
    </Notice>
  )
}
