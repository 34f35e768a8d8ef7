/** Said calmly on the desk: the home server was set back, what this device does about it, and what a person must do. */
import { useSignal } from '@preact/signals'
import { getContext } from '../data/current.ts'
import { endSetBack, readHealing } from '../data/healing.ts'
import { useLive } from '../data/live.ts'
import { beginNewLog } from '../data/new-log.ts'
import { t } from '../i18n/locale.ts'
import { problemSentence } from '../i18n/problem-sentence.ts'
import { enrol as enrolWords } from '../i18n/vi/enrol.ts'
import { healing } from '../i18n/vi/healing.ts'
import { enrolAgain } from '../sync/enrol.ts'
import { lineStatus } from '../sync/status.ts'
import { Button } from '../ui/actions/Button.tsx'
import { Notice } from '../ui/feedback/Notice.tsx'
import { AskForm } from '../ui/fields/AskForm.tsx'
import { CodeField } from '../ui/fields/CodeField.tsx'
import { useSubmission } from '../ui/fields/use-submission.ts'
import { wakeSender } from './keep-sending.ts'
import type { AppParts } from './parts.ts'

const MUST_JOIN: ReadonlySet<string> = new Set(['device.unknown', 'device.clone-suspected'])

export function HealingNotice({ parts }: { parts: AppParts }) {
  const { db, device } = getContext()
  const found = useLive(() => readHealing(db, device.id), [db]).value
  if (MUST_JOIN.has(lineStatus.value.problem?.code ?? '')) return <JoinAgain parts={parts} />
  if (!found) return null
  const words = t(healing)
  const { setBack } = found
  if (setBack === null) return <Notice tone="info">{words.overBudget}</Notice>
  const isDone = setBack.isReread && setBack.isRefiled
  return (
    <Notice
      tone="info"
      title={words.title}
      live
      {...(isDone ? { actions: <Button onClick={() => void endSetBack(db)}>{words.seen}</Button> } : {})}
    >
      <p>{words.sendingAgain(setBack.resent)}</p>
      {isDone && found.unconfirmed > 0 && <p>{words.unconfirmed(found.unconfirmed)}</p>}
    </Notice>
  )
}

function JoinAgain({ parts: { http, device } }: { parts: AppParts }) {
  const words = t(healing)
  const code = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const epoch = device.identity.current?.enrolment.epoch
    const beginLog = (next: number) => beginNewLog(getContext(), next)
    const joined = await enrolAgain({ http, identity: device.identity, beginLog }, code.value)
    // Number book and epoch are read when the page begins.
    if (joined.ok && joined.value.enrolment.epoch !== epoch) location.reload()
    if (joined.ok) wakeSender()
    return joined
  })
  return (
    <Notice tone="warn" title={words.unknownTitle} live>
      <AskForm
        intro={<p>{words.unknownText}</p>}
        refusal={problem && problemSentence(problem)}
        onSubmit={submit}
        actions={
          <Button kind="primary" type="submit" busy={isBusy}>
            {isBusy ? words.joining : words.join}
          </Button>
        }
      >
        <CodeField
          id="enrol-again-code"
          label={t(enrolWords).code}
          value={code.value}
          onChange={(value) => (code.value = value)}
        />
      </AskForm>
    </Notice>
  )
}
