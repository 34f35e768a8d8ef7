/** What was handed in for many (L13): a list to look through, from what this device holds; it works without a line. */
import { useComputed, useSignal } from '@preact/signals'
import { WATCH } from '../../../domain/access/go-betweens.ts'
import { watchPatterns, type OpenPattern } from '../../../domain/inspection/reviews.ts'
import { getContext } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import type { InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { LookedCard } from './LookedCard.tsx'

export function PatternsPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const ctx = getContext()
  const listed = useLive(() => listDossiers(ctx), [ctx])
  const today = ctx.clock.wall().slice(0, 10)
  const states = useComputed(() => (listed.value?.ok ? listed.value.value.map((view) => view.state) : []))
  const watch = useComputed(() => watchPatterns(states.value, today))
  const chosen = useSignal<string | null>(null)
  if (listed.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!listed.value.ok) return <Notice tone="overdue">{problemSentence(listed.value.problem)}</Notice>
  const { open, looked } = watch.value
  const shown = open.find((one) => keyOf(one) === chosen.value)
  const span = ({ from, until }: OpenPattern) => words.spanOf(formatDay(from), formatDay(until))
  return (
    <div class={styles.stack}>
      <p class={styles.hint}>
        {words.patternRule} {words.held(states.value.length)}
      </p>
      {open.length === 0 ? (
        <EmptyState icon="circle-check" title={words.noPatterns}>
          {words.noPatternsHint(WATCH.owners, WATCH.days)}
        </EmptyState>
      ) : (
        <Card flush>
          <Table
            caption={words.patternCaption}
            rows={open}
            rowKey={keyOf}
            rowName={(one) => `${words.patternOf[one.by]} ${one.key}`}
            selected={chosen.value ?? undefined}
            onSelect={(one) => (chosen.value = keyOf(one))}
            columns={[
              { key: 'sign', title: words.patternSign, cell: (one) => words.patternOf[one.by] },
              { key: 'key', title: words.patternKey, cell: (one) => one.key },
              { key: 'names', title: words.patternNames, cell: (one) => nameList(one), minor: true },
              {
                key: 'families',
                title: words.families,
                cell: (one) => one.owners,
                align: 'end',
                narrow: true,
              },
              {
                key: 'dossiers',
                title: words.dossierCount,
                cell: (one) => one.dossiers.length,
                align: 'end',
                narrow: true,
              },
              { key: 'span', title: words.span, cell: span, minor: true },
            ]}
          />
        </Card>
      )}
      {shown !== undefined && (
        <EvidenceCard key={keyOf(shown)} pattern={shown} states={states.value} desk={desk} />
      )}
      {looked.length > 0 && <LookedCard looked={looked} />}
    </div>
  )
}

function keyOf({ by, key }: OpenPattern): string {
  return `${by} ${key}`
}

const NAMES_SHOWN = 3

function nameList({ names }: OpenPattern): string {
  const more = names.length - NAMES_SHOWN
  return names.slice(0, NAMES_SHOWN).join(', ') + (more > 0 ? ` +${more}` : '')
}
