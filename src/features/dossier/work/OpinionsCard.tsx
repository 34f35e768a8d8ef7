/** Whom was asked what, until when, and what they said. Silence and empty words are called what they are. */
import type { DossierState } from '../../../../domain/dossier/state.ts'
import type { Opinion, OpinionAnswer } from '../../../../domain/dossier/state-parts.ts'
import { answerFaults, opinionStanding, type OpinionStanding } from '../../../../domain/workflow/opinions.ts'
import { useWallMinute } from '../../../data/wall-minute.ts'
import { asTitle, formatInstant, formatWallTime, instantToWall } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Card } from '../../../ui/data/Card.tsx'
import { Tag, type Tone } from '../../../ui/data/Tag.tsx'
import { officerName } from '../officer-name.ts'
import styles from './Work.module.css'

const TONES: Readonly<Record<OpinionStanding, Tone>> = {
  waiting: 'offline',
  silent: 'overdue',
  answered: 'ok',
  weak: 'warn',
}

export function OpinionsCard({ state }: { readonly state: DossierState }) {
  const now = useWallMinute()
  if (state.opinions.length === 0) return null
  return (
    <Card title={t(work).opinions(state.opinions.length)}>
      {state.opinions.map((opinion) => (
        <OneOpinion key={opinion.ask} opinion={opinion} now={now.value} />
      ))}
    </Card>
  )
}

function OneOpinion({ opinion, now }: { opinion: Opinion; now: string }) {
  const words = t(work)
  const standing = opinionStanding(opinion, now)
  return (
    <section class={styles.opinion}>
      <div class={styles.tags}>
        <strong>{opinion.office || words.unknownQuestion}</strong>
        <Tag tone={TONES[standing]}>{words.opinionStanding[standing]}</Tag>
      </div>
      {opinion.question !== '' && <p>{opinion.question}</p>}
      {opinion.askedBy !== '' && (
        <p class={styles.hint}>
          {words.askedBy(officerName(opinion.askedBy), formatInstant(opinion.askedAt))}
          {opinion.due !== null && ` · ${words.dueAt(formatWallTime(opinion.due.at))}`}
        </p>
      )}
      {opinion.answers.map((answer) => (
        <Answer key={answer.at} answer={answer} due={opinion.due?.at ?? null} />
      ))}
    </section>
  )
}

function Answer({ answer, due }: { answer: OpinionAnswer; due: string | null }) {
  const words = t(work)
  const faults = answerFaults(answer)
  const isLate = due !== null && instantToWall(answer.at).slice(0, 16) > due
  return (
    <div class={styles.answer}>
      <div class={styles.tags}>
        <strong>{words.stance[answer.stance]}</strong>
        {isLate && <Tag tone="overdue">{asTitle(words.lateAnswer)}</Tag>}
        {faults.map((fault) => (
          <Tag key={fault} tone="warn">
            {asTitle(words.fault[fault])}
          </Tag>
        ))}
      </div>
      <p>{answer.text}</p>
      {answer.basis !== '' && <p>{`${words.basis}: ${answer.basis}`}</p>}
      <p class={styles.hint}>{`${answer.by} · ${formatInstant(answer.at)}`}</p>
    </div>
  )
}
