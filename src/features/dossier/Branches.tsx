/** Two branches beside one another: who did what, when, on which device. */
import { getContext } from '../../data/current.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Tag } from '../../ui/data/Tag.tsx'
import type { BranchFact, Conflict } from './conflicts.ts'
import styles from './Dossier.module.css'
import { factLines } from './fact-lines.ts'
import { officerName } from './officer-name.ts'

export function Branches({ conflict }: { conflict: Conflict }) {
  const words = t(dossier)
  return (
    <div class={styles.pair}>
      <section class={styles.side}>
        <h3>
          <Tag tone="ok">{words.standing}</Tag>
        </h3>
        {conflict.standing.length === 0 && <p>{words.noStanding}</p>}
        <Facts facts={conflict.standing} />
      </section>
      <section class={styles.side}>
        <h3>
          <Tag tone="warn">{words.losing}</Tag>
        </h3>
        <Facts facts={conflict.losing} />
        <dl class={styles.lines}>
          <div>
            <dt>{words.contestedWhy}</dt>
            <dd>{problemSentence(conflict.root.problem)}</dd>
          </div>
        </dl>
      </section>
    </div>
  )
}

function Facts({ facts }: { facts: readonly BranchFact[] }) {
  return (
    <ol class={styles.branch}>
      {facts.map((fact) => (
        <li key={fact.event.id}>
          <Fact {...fact} />
        </li>
      ))}
    </ol>
  )
}

function Fact({ event, device }: BranchFact) {
  const words = t(dossier)
  const { device: here } = getContext()
  const nameOf = officerName
  const where =
    device === null ? null : device === here.id ? words.thisDevice : words.otherDevice(device.slice(-4))
  return (
    <>
      <p>
        <strong>{words.event[event.type]}</strong>
      </p>
      <p class={styles.hint}>
        {[formatInstant(event.at), nameOf(event.actor), where].filter((part) => part !== null).join(' · ')}
      </p>
      <dl class={styles.lines}>
        {factLines(event, nameOf).map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{line.value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
