/** The resident had filled in a form, and it could not be opened here: why, and where it is found. */
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { DraftStore } from './draft-store.ts'

export function UnopenedNotice({ store }: { store: DraftStore }) {
  const words = t(prefiled)
  const { unopened } = store.draft.value
  if (unopened === undefined) return null
  const dismiss = () => store.change(({ unopened: _, ...draft }) => draft)
  return (
    <Notice
      tone="warn"
      live
      title={words.unopened(showSubmissionCode(unopened.code))}
      actions={
        <>
          <a href="/nop-san">{words.toList}</a>
          <Button kind="quiet" onClick={dismiss}>
            {words.seen}
          </Button>
        </>
      }
    >
      {problemSentence(unopened.problem)}
    </Notice>
  )
}
