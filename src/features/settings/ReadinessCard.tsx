/** The offline self-check with each of its parts: what was proven, what is missing, what to do. */
import type { ComponentChildren } from 'preact'
import { formatInstant, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList, type Task } from '../../ui/data/TaskList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { outcomeText } from './outcome-words.ts'
import { ReadinessProgress } from './ReadinessProgress.tsx'
import { advised, checkIds, type CheckId, type Outcome } from './readiness-check.ts'
import type { Readiness } from './readiness.ts'
import styles from './Settings.module.css'

export interface ReadinessCardProps {
  readonly readiness: Readiness
  /** Wall time of the commune, YYYY-MM-DDTHH:MM, for the question about the date. */
  readonly wall: () => string
  readonly reload?: () => void
}

export function ReadinessCard({ readiness, wall, reload = () => location.reload() }: ReadinessCardProps) {
  const words = t(settings)
  const outcomes = readiness.outcomes.value
  const isBusy = readiness.doing.value.kind !== 'nothing'
  const task = (id: CheckId): Task => {
    const outcome = outcomes.get(id)
    const actions = outcome && remedy(id, outcome)
    return {
      key: id,
      title: words.check[id],
      ...(outcome && { hint: outcomeText(id, outcome) }),
      ...(actions && { actions }),
      ...look(id, outcome),
    }
  }
  const remedy = (id: CheckId, outcome: Outcome): ComponentChildren => {
    if (outcome.passed || isBusy) return null
    const kind = outcome.why.kind
    if (id === 'kept')
      return <Button onClick={() => void readiness.askToPersist()}>{words.askPersist}</Button>
    if (id === 'clock') {
      const now = formatWallTime(wall())
      return <Button onClick={() => void readiness.confirmDate()}>{words.confirmDate(now)}</Button>
    }
    const isCured = kind === 'not-controlled' || kind === 'no-service-worker'
    return isCured ? <Button onClick={reload}>{words.reload}</Button> : null
  }
  return (
    <Card
      title={words.readyTitle}
      actions={
        <>
          <Button kind="primary" busy={isBusy} onClick={() => void readiness.prepare()}>
            {words.readyPrepare}
          </Button>
          <Button busy={isBusy} onClick={() => void readiness.check()}>
            {words.readyRun}
          </Button>
        </>
      }
    >
      <div class={styles.stack}>
        <Verdict readiness={readiness} />
        <ReadinessProgress readiness={readiness} />
        <div class={styles.checks}>
          <TaskList label={words.readyList} tasks={checkIds.map(task)} />
        </div>
      </div>
    </Card>
  )
}

function look(id: CheckId, outcome: Outcome | undefined): Pick<Task, 'state' | 'tone' | 'done'> {
  const words = t(settings)
  if (outcome === undefined) return { state: words.notTried, tone: 'plain' }
  if (outcome.passed) return { state: words.passed, tone: 'plain', done: true }
  return advised.has(id) ? { state: words.advised, tone: 'info' } : { state: words.failed, tone: 'warn' }
}

function Verdict({ readiness }: { readiness: Readiness }) {
  const words = t(settings)
  const outcomes = readiness.outcomes.value
  const open = checkIds.filter((id) => outcomes.get(id)?.passed === false)
  const advice = open.filter((id) => advised.has(id)).length
  const failed = open.length - advice
  switch (readiness.verdict.value) {
    case 'ready':
      return (
        <Notice tone="ok" title={words.readyYes} live>
          {advice > 0 ? words.readyAdvice(advice) : undefined}
        </Notice>
      )
    case 'not-ready':
      return (
        <Notice tone="warn" title={words.readyNo} live>
          {words.readyFailed(failed)}
        </Notice>
      )
    case 'unknown':
      return <Remembered readiness={readiness} />
  }
}

/** Before anything was tried in this session: what is remembered, as something of the past. */
function Remembered({ readiness }: { readiness: Readiness }) {
  const words = t(settings)
  const record = readiness.record.value
  if (record === null || record === undefined) return <p>{`${words.readyUnknown}. ${words.readyHint}`}</p>
  const said = record.isReady ? words.readyYes : words.readyNo
  const at = words.readyAt(formatInstant(record.at))
  return <p>{`${said}. ${at}. ${words.readyHint}`}</p>
}
