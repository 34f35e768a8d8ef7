/** What must or may be done now about the promised time. F9 does what is most needed. */
import { useSignal } from '@preact/signals'
import type { Duty } from '../../../domain/deadline/duties.ts'
import type { Standing } from '../../../domain/deadline/standing.ts'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { ApologyDialog } from './ApologyDialog.tsx'
import { ExplainDialog } from './ExplainDialog.tsx'
import styles from './Leader.module.css'
import { recordUrge } from './record-urge.ts'
import { urgeOf } from './urge-of.ts'

export interface DutyPartProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly now: string
  readonly duty: Duty | null
  readonly standing: Standing
  readonly stepTitle: string
}

export function DutyPart({ state, law, now, duty, standing, stepTitle }: DutyPartProps) {
  const words = t(leader)
  const open = useSignal<'apology' | 'explanation' | null>(null)
  const { officer } = getContext()
  const allowed = actionsAt(state.stage, officer.roles)
  const isLate = standing.kind === 'overdue' || standing.kind === 'ready-late'
  // The closing gate asks for one whenever a result was handed over after the promised time.
  const wasFetchedLate = state.stage === 'returned' && state.due !== null && now > state.due.at
  const mayApologise =
    allowed.includes('apology-issued') && state.apologies === 0 && (duty !== null || wasFetchedLate)
  const mayExplain = allowed.includes('explained') && (isLate || duty?.kind === 'explain')
  const mayUrge =
    allowed.includes('urged') &&
    state.assignee !== null &&
    state.assignee !== officer.id &&
    (standing.kind === 'overdue' || standing.kind === 'today' || standing.kind === 'near')
  const buttons = [
    ...(mayApologise
      ? [{ key: 'apology', label: words.apologise, act: () => (open.value = 'apology') }]
      : []),
    ...(mayExplain && duty?.kind !== 'apologise-late'
      ? [{ key: 'explanation', label: words.explain, act: () => (open.value = 'explanation') }]
      : []),
  ]
  const acts = (
    <div class={styles.acts}>
      {buttons.map(({ key, label, act }, at) => (
        <Button
          key={key}
          kind={at === 0 && duty !== null ? 'primary' : 'secondary'}
          shortcut={at === 0 && duty !== null ? 'F9' : undefined}
          onClick={act}
        >
          {label}
        </Button>
      ))}
      {mayUrge && (
        <UrgeButton
          state={state}
          stepTitle={stepTitle}
          now={now}
          first={duty === null || buttons.length === 0}
        />
      )}
    </div>
  )
  return (
    <>
      {duty === null ? (
        (buttons.length > 0 || mayUrge) && <div class={styles.part}>{acts}</div>
      ) : (
        <div class={styles.part}>
          <Notice
            tone={duty.kind === 'apologise' ? 'warn' : 'overdue'}
            title={words.dutyTitle[duty.kind]}
            actions={buttons.length > 0 || mayUrge ? acts : undefined}
          >
            <p>
              {words.dutyHint[duty.kind](
                formatWallTime(duty.kind === 'apologise' ? duty.before : duty.since),
              )}
            </p>
            {!mayApologise && !mayExplain && <p>{words.dutyOfLeader}</p>}
          </Notice>
        </div>
      )}
      {open.value === 'apology' && (
        <ApologyDialog state={state} law={law} now={now} onClose={() => (open.value = null)} />
      )}
      {open.value === 'explanation' && <ExplainDialog state={state} onClose={() => (open.value = null)} />}
    </>
  )
}

/** One press: the words are made from what stands, the fact says who was urged by whom. */
function UrgeButton({
  state,
  stepTitle,
  now,
  first,
}: {
  state: DossierState
  stepTitle: string
  now: string
  first: boolean
}) {
  const words = t(leader)
  const urge = urgeOf(state, stepTitle, now)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const recorded = await recordUrge(getContext(), urge)
    if (recorded.ok) showToast(words.urgeDone(1, officerName(getContext(), urge.to)))
    return recorded
  })
  return (
    <>
      <Button icon="megaphone" busy={isBusy} shortcut={first ? 'F9' : undefined} onClick={submit}>
        {words.urge}
      </Button>
      {problem !== null && <span role="alert">{problemSentence(problem)}</span>}
    </>
  )
}
