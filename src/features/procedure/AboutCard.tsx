/** The rest of a procedure: who, result, steps, legal basis, notes. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { planRuleFor } from '../../../domain/workflow/local-rules.ts'
import { currentRules, getContext } from '../../data/current.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'
import { Card } from '../../ui/data/Card.tsx'
import { SummaryList, type SummaryRow } from '../../ui/data/SummaryList.tsx'
import styles from './Procedure.module.css'

const NOTES_AT_FIRST = 2

export function AboutCard({ procedure }: { procedure: Procedure }) {
  const words = t(source)
  const level = { full: words.levelFull, partial: words.levelPartial, none: words.levelNone }
  const rows: SummaryRow[] = [
    { key: 'name', label: words.fullName, value: procedure.name },
    { key: 'result', label: words.result, value: procedure.results.map((result) => result.name).join('; ') },
    { key: 'who', label: words.who, value: procedure.applicants },
    { key: 'agency', label: words.agency, value: procedure.agency },
    { key: 'level', label: words.level, value: level[procedure.level] },
    { key: 'basis', label: words.legalBasis, value: procedure.legalBasis.join('; ') },
    {
      key: 'decision',
      label: words.decision,
      value: [procedure.decision, words.validFrom(formatDay(procedure.validFrom))]
        .filter((text) => text !== '')
        .join('. '),
    },
  ]
  return (
    <Card>
      <SummaryList rows={rows.filter((row) => row.value !== '')} />
    </Card>
  )
}

export function StepsCard({ procedure }: { procedure: Procedure }) {
  const words = t(source)
  const today = getContext().clock.wall().slice(0, 10)
  // The commune's own, where it has laid some down.
  const steps = planRuleFor(currentRules.value, procedure.code, today)?.steps ?? procedure.steps
  if (steps.length === 0) return null
  return (
    <Card title={words.steps}>
      <ol class={styles.steps}>
        {steps.map((step) => (
          <li key={step.id}>
            <strong>{step.title || words.stepRole[step.role]}</strong>
            <span class={styles.how}>
              {` · ${words.stepRole[step.role]}`}
              {step.hours !== null && ` · ${words.stepHours(step.hours)}`}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

export function NotesCard({ procedure }: { procedure: Procedure }) {
  const words = t(source)
  const { notes } = procedure
  if (notes.length === 0) return null
  const list = (lines: readonly string[]) => (
    <ul class={styles.plain}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  return (
    <Card title={words.notes}>
      {list(notes.slice(0, NOTES_AT_FIRST))}
      {notes.length > NOTES_AT_FIRST && (
        <details class={styles.official}>
          <summary>{words.moreNotes(notes.length - NOTES_AT_FIRST)}</summary>
          {list(notes.slice(NOTES_AT_FIRST))}
        </details>
      )}
    </Card>
  )
}
