/** The promised time of a dossier: what stands and why, what the law wants done now, who had it for how long. */
import { latenessOf } from '../../../domain/deadline/lateness.ts'
import { dutyOf } from '../../../domain/deadline/duties.ts'
import { toldOf } from '../../../domain/deadline/escalation.ts'
import { standingOf } from '../../../domain/deadline/standing.ts'
import { stepClocks } from '../../../domain/deadline/step-clock.ts'
import { whyOnSlip } from '../../../domain/deadline/why.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { wallMinute } from '../../../domain/dossier/wall-minute.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { formatInstant, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Tag } from '../../ui/data/Tag.tsx'
import { DutyPart } from './DutyPart.tsx'
import styles from './Leader.module.css'
import { LatenessPart } from './LatenessPart.tsx'
import { StepTable } from './StepTable.tsx'
import { standingWords, timeWords } from './words.ts'

export interface DeadlineCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen?: (path: string) => void
}

export function DeadlineCard({ state, law }: DeadlineCardProps) {
  const words = t(leader)
  const now = useWallMinute().value
  const clock = getWorkClock()
  const { due } = state
  if (due === null || state.reception === null) return null
  const standing = standingOf(state, now, clock)
  const { tone, text } = standingWords(standing, due.at)
  const clocks = stepClocks(state, law.procedure, now, clock)
  const told = toldOf(state, now, clock)
  const titleOf = (step: string) =>
    step === '' ? words.atCounter : (law.procedure?.steps.find(({ id }) => id === step)?.title ?? step)
  return (
    <Card
      title={words.cardTitle}
      mark={tone === 'overdue' ? 'overdue' : tone === 'warn' ? 'warn' : undefined}
    >
      <div class={styles.head}>
        <span class={styles.due}>{formatWallTime(due.at)}</span>
        <Tag tone={tone}>{text}</Tag>
      </div>
      <p>{whyOnSlip(state, now, getLaw().calendar, clock) ?? due.why}</p>
      <DutyPart
        state={state}
        law={law}
        now={now}
        duty={dutyOf(state, now, clock)}
        standing={standing}
        stepTitle={titleOf(state.step ?? '')}
      />
      {told.length > 0 && (
        <p class={styles.hint}>{words.toldTitle(told.map((one) => words.told[one]).join(', '))}</p>
      )}
      <Pauses state={state} />
      <LatenessPart lateness={latenessOf(state, law.procedure, now, clock)} titleOf={titleOf} />
      {clocks.length > 0 && <StepTable clocks={clocks} titleOf={titleOf} />}
      <Traces state={state} />
    </Card>
  )
}

function Pauses({ state: { waiting } }: { state: DossierState }) {
  const words = t(leader)
  if (waiting.length === 0) return null
  const { between } = getWorkClock()
  return (
    <div class={styles.part}>
      <h3>{words.pauses}</h3>
      <ul class={styles.lines}>
        {waiting.map(({ from, until }) => (
          <li key={from}>
            {until === null
              ? words.pauseOpen(formatInstant(from))
              : words.pause(
                  formatInstant(from),
                  formatInstant(until),
                  timeWords(between(wallMinute(from), wallMinute(until))),
                )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who was urged, and what the head explained. */
function Traces({ state: { urgings, explanations } }: { state: DossierState }) {
  const words = t(leader)
  if (urgings.length + explanations.length === 0) return null
  const name = (id: string) => officerName(getContext(), id)
  const lines = [
    ...urgings.map(({ at, actor, to }) => ({
      at,
      text: words.urgedLine(formatInstant(at), name(actor), name(to)),
    })),
    ...explanations.map(({ at, actor, text }) => ({
      at,
      text: words.explainedLine(formatInstant(at), name(actor), text),
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
  return (
    <div class={styles.part}>
      <h3>{words.traces}</h3>
      <ul class={styles.lines}>
        {lines.map(({ at, text }, i) => (
          <li key={`${at} ${i}`}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
