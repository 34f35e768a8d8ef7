/** Declarations made at somebody's home lie here too until a line comes; what each is stands with the team. */
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { t } from '../../i18n/locale.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'

export function PrefiledNote() {
  const { db } = getContext()
  const count = useLive(() => db.submissions.where('state').anyOf('waiting', 'refused').count(), [])
  if (!count.value) return null
  return (
    <Notice tone="offline" actions={<a href="/di-co-so">{t(outbox).toField}</a>}>
      {t(outbox).prefiledWaiting(count.value)}
    </Notice>
  )
}
