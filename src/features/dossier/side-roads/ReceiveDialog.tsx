/** Taking in what was asked for: a scan or a look for every paper, and the date that follows. */
import { useEffect } from 'preact/hooks'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import type { Component, Procedure } from '../../../../domain/procedure/procedure.ts'
import { getContext, getLaw } from '../../../data/current.ts'
import { incomingFiles } from '../../../data/pictures/incoming-files.ts'
import { allRefused } from '../../../data/pictures/taker.ts'
import { useWallMinute } from '../../../data/wall-minute.ts'
import { formatWallTime } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { capture } from '../../../i18n/vi/capture.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { everywhere } from '../../../i18n/vi/everywhere.ts'
import { FilePlace } from '../../../ui/capture/FilePlace.tsx'
import { TaskList } from '../../../ui/data/TaskList.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Progress } from '../../../ui/feedback/Progress.tsx'
import { showToast } from '../../../ui/feedback/toasts.ts'
import { AskDialog } from '../../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../../ui/fields/use-submission.ts'
import { answerTask } from './answer-task.tsx'
import { askedComponents, newDueNow, receiveSupplement } from './record-supplement.ts'
import styles from './SideRoads.module.css'
import { useSupplementDesk } from './use-supplement-desk.ts'

export interface ReceiveDialogProps {
  readonly state: DossierState
  readonly procedure: Procedure
  readonly onClose: () => void
}

export function ReceiveDialog({ state, procedure, onClose }: ReceiveDialogProps) {
  const words = t(endings)
  const now = useWallMinute()
  const opened = useSupplementDesk(state.id).value
  const { isBusy, problem, submit, forget } = useSubmission(async () => {
    if (opened === null || !opened.ok) return opened ?? { ok: true, value: null }
    const done = await receiveSupplement(getContext(), getLaw(), state, procedure, opened.value)
    if (!done.ok) return done
    showToast(words.received)
    onClose()
    return done
  })
  const asked = askedComponents(state, procedure)
  const answers = opened?.ok ? opened.value.answers.value : null
  useEffect(forget, [answers]) // what was missing may be there now
  const due = now.value === '' ? null : newDueNow(getContext(), getLaw(), state, procedure)
  const desk = opened?.ok ? opened.value : null
  const whatOf = (component: Component) => state.asked.find((one) => one.component === component.id)?.what
  const take = (files: readonly File[], wanted?: string) => {
    // What is dropped goes to the first paper that is still missing.
    const first = asked.find((one) => desk?.answers.peek().get(one.id) === undefined)
    const component = wanted === undefined ? first : asked.find((one) => one.id === wanted)
    if (component) void desk?.take(component, incomingFiles(files))
  }
  return (
    <AskDialog
      wide
      title={words.receiveDialog}
      intro={words.receiveHint}
      submit={words.saveReceived}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {opened === null && <p role="status">{t(everywhere).loading}</p>}
      {opened !== null && !opened.ok && <Notice tone="warn">{problemSentence(opened.problem)}</Notice>}
      {desk !== null && (
        <FilePlace label={t(capture).file} onFiles={take} class={styles.stack}>
          {(pick) => (
            <>
              <TaskList
                label={words.receiveDialog}
                tasks={asked.map((component) => answerTask(desk, component, whatOf(component), pick))}
              />
              {desk.preparing.value > 0 && <Progress label={words.preparing} />}
              {allRefused(desk.refused.value).map((one) => (
                <Notice key={one.name} tone="overdue" live title={one.name}>
                  {problemSentence(one.problem)}
                </Notice>
              ))}
            </>
          )}
        </FilePlace>
      )}
      {due !== null && (
        <div>
          <p class={styles.due}>
            {due.ok ? words.newDue(formatWallTime(due.value.at)) : problemSentence(due.problem)}
          </p>
          {due.ok && <p class={styles.hint}>{due.value.why}</p>}
        </div>
      )}
    </AskDialog>
  )
}
