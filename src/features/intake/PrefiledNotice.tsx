/** Whose words stand below, before an officer makes them a reception. */
import type { Draft } from '../../data/drafts.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'

export function PrefiledNotice({ draft }: { draft: Draft }) {
  const words = t(prefiled)
  if (draft.prefiled === undefined) return null
  const { assisted } = draft.prefiled
  if (assisted === null)
    return (
      <Notice tone="info" title={words.saidTitle}>
        {words.saidAlone}
      </Notice>
    )
  const isSigned = assisted.signature !== null
  return (
    <Notice tone="info" title={words.saidTitle}>
      <p>{words.saidHelped(assisted.helperName, t(field).consent.reasons[assisted.reason])}</p>
      {!isSigned && <p>{words.signedNot}</p>}
    </Notice>
  )
}
