/** Facts that lost a race, each beside the one that stands. Both are kept whole; settling them is a leader's act. */
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { openLedger } from '../../sync/open-ledger.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Dossier.module.css'
import { factLines } from './fact-lines.ts'
import { officerName } from './officer-name.ts'
import { standingFact } from './standing-fact.ts'

export function ContestedCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const ctx = getContext()
  const ledger = useLive(() => openLedger(ctx, state.id), [ctx, state.id])
  if (state.contested.length === 0) return null
  const events = ledger.value?.ok ? ledger.value.value.map((row) => row.event) : []
  return (
    <Card title={words.contested} mark="warn">
      <p class={styles.hint}>{words.contestedHint}</p>
      {state.contested.map((contested) => {
        const winner = standingFact(contested, events, state)
        return (
          <div key={contested.event.id} class={styles.pair}>
            <Side title={words.standing} event={winner} />
            <Side title={words.losing} event={contested.event} why={problemSentence(contested.problem)} />
          </div>
        )
      })}
    </Card>
  )
}

function Side({ title, event, why }: { title: string; event: AnyEvent | undefined; why?: string }) {
  const words = t(dossier)
  const { officer } = getContext()
  const nameOf = (id: string) => officerName(id, officer)
  return (
    <section class={styles.side}>
      <h3>{title}</h3>
      {event === undefined ? (
        <p>{words.noStanding}</p>
      ) : (
        <>
          <p>
            <strong>{words.event[event.type]}</strong>
          </p>
          <p class={styles.hint}>{`${formatInstant(event.at)} · ${nameOf(event.actor)}`}</p>
          <dl class={styles.lines}>
            {factLines(event, nameOf).map((line) => (
              <div key={line.label}>
                <dt>{line.label}</dt>
                <dd>{line.value}</dd>
              </div>
            ))}
            {why !== undefined && (
              <div>
                <dt>{words.contestedWhy}</dt>
                <dd>{why}</dd>
              </div>
            )}
          </dl>
        </>
      )}
    </section>
  )
}
