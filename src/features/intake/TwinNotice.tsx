/** The same person has an open dossier of the same procedure. It only warns: there may be a second child. */
import { getContext } from '../../data/current.ts'
import { useTwins } from '../../data/twins.ts'
import { t } from '../../i18n/locale.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { applicantOf } from './applicant.ts'
import type { IntakeSession } from './intake-session.ts'

export function TwinNotice({ session }: { session: IntakeSession }) {
  const words = t(intake)
  const persons = [applicantOf(session)]
  const wish = { dossier: session.store.draft.value.id, procedure: session.law.procedure.code, persons }
  const twins = useTwins(getContext(), wish)
  if (twins.length === 0) return null
  const codes = twins.map(({ reception }) => reception?.code ?? '').join(', ')
  return (
    <Notice tone="warn" title={words.twinOpen(codes)}>
      {words.twinOpenHint}
    </Notice>
  )
}
