/** Extra opening sessions: what comes, what is over, and for a leader how to announce one or call it off (L15). */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { hasBegun } from '../../../domain/calendar/announced.ts'
import { openingsOf, type NewLocalRule } from '../../../domain/workflow/local-rules.ts'
import { currentRules, getContext } from '../../data/current.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { CancelDialog } from './CancelDialog.tsx'
import { OpeningDialog } from './OpeningDialog.tsx'
import styles from './Openings.module.css'
import { OpeningTable, type AnnouncedOpening } from './OpeningTable.tsx'
import { WeeklyNote } from './WeeklyNote.tsx'

export interface OpeningPorts {
  /** Brings what this device knows up to date. */
  readonly refresh: () => Promise<Result<unknown>>
  readonly lay: (rule: NewLocalRule) => Promise<Result<unknown>>
  readonly mayLay: boolean
}

const PAST_SHOWN = 12

export function OpeningsScreen({ ports }: { ports: OpeningPorts }) {
  const all = t(rules)
  const words = all.openings
  const now = useWallMinute().value
  const problem = useSignal<Problem | null>(null)
  const isAdding = useSignal(false)
  const leaving = useSignal<AnnouncedOpening | null>(null)
  useEffect(() => {
    void ports.refresh().then((told) => (problem.value = told.ok ? null : told.problem))
  }, [])
  const inOrder = [...openingsOf(currentRules.value)].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const [next, past] = [
    inOrder.filter((one) => !hasBegun(one, now)),
    inOrder.filter((one) => hasBegun(one, now)),
  ]
  const isOffline = problem.value?.code.startsWith('net.') ?? false
  const send = async (rule: NewLocalRule, done: string) => {
    const laid = await ports.lay(rule)
    if (!laid.ok) return laid
    ;[isAdding.value, leaving.value] = [false, null]
    showToast(done)
    const told = await ports.refresh()
    problem.value = told.ok ? null : told.problem
    return laid
  }
  return (
    <div class={styles.screen}>
      {isOffline && <Notice tone="offline">{all.offline}</Notice>}
      {problem.value !== null && !isOffline && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <Card
        title={words.next}
        flush={next.length > 0}
        actions={
          ports.mayLay && (
            <Button kind="primary" icon="plus" shortcut="F4" onClick={() => (isAdding.value = true)}>
              {words.add}
            </Button>
          )
        }
      >
        <div class={next.length > 0 ? styles.flush : undefined}>
          <p class={styles.intro}>{words.intro}</p>
          {!ports.mayLay && <p class={styles.intro}>{all.onlyLeader}</p>}
          <WeeklyNote />
        </div>
        {next.length === 0 ? (
          <EmptyState icon="calendar-days" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <OpeningTable
            caption={words.next}
            rows={next}
            {...(ports.mayLay ? { onCancel: (one) => (leaving.value = one) } : {})}
          />
        )}
      </Card>
      {past.length > 0 && (
        <Card title={words.past} flush>
          <OpeningTable caption={words.past} rows={past.slice(-PAST_SHOWN).reverse()} />
        </Card>
      )}
      {isAdding.value && (
        <OpeningDialog
          today={getContext().clock.wall().slice(0, 10)}
          onSubmit={(rule) => send(rule, words.added)}
          onClose={() => (isAdding.value = false)}
        />
      )}
      {leaving.value !== null && (
        <CancelDialog
          opening={leaving.value}
          onSubmit={(rule) => send(rule, words.cancelled)}
          onClose={() => (leaving.value = null)}
        />
      )}
    </div>
  )
}

function dayOf({ date, from }: AnnouncedOpening): string {
  return `${date}T${from}`
}
