/** Samples (L14): drawn at the home server by chance, kept for good, and drawn again whenever somebody asks. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Table } from '../../ui/data/Table.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { DrawCard } from './DrawCard.tsx'
import { FromServer } from './FromServer.tsx'
import { isInspector, type InspectionDesk } from './inspection-desk.ts'
import styles from './Inspection.module.css'
import { SampleCard } from './SampleCard.tsx'
import { useRemote } from '../../data/use-remote.ts'

export function SamplesPart({ desk }: { desk: InspectionDesk }) {
  const words = t(inspection)
  const ctx = getContext()
  const samples = useRemote(() => desk.samples())
  const chosen = useSignal<string | null>(null)
  const drawn = async (id: string) => {
    await samples.reload()
    chosen.value = id
  }
  return (
    <FromServer remote={samples} desk={desk}>
      {(all) => (
        <div class={styles.stack}>
          {isInspector(desk.roles) && <DrawCard desk={desk} onDrawn={(id) => void drawn(id)} />}
          {all.length === 0 ? (
            <EmptyState icon="list-checks" title={words.noSamples}>
              {words.noSamplesHint}
            </EmptyState>
          ) : (
            <Card flush>
              <Table
                caption={words.samplesCaption}
                rows={all}
                rowKey={(one) => one.id}
                rowName={(one) => words.sampleTitle(formatInstant(one.at))}
                selected={chosen.value ?? undefined}
                onSelect={(one) => (chosen.value = one.id)}
                columns={[
                  { key: 'at', title: words.drawnAt, cell: (one) => formatInstant(one.at) },
                  { key: 'by', title: words.drawnBy, cell: (one) => officerName(ctx, one.by) },
                  {
                    key: 'span',
                    title: words.span,
                    cell: ({ terms }) => words.spanOf(formatDay(terms.from), formatDay(terms.until)),
                  },
                  {
                    key: 'size',
                    title: words.drawn,
                    cell: ({ strata, frameSize }) =>
                      words.ofFrame(
                        strata.reduce((sum, one) => sum + one.drawn.length, 0),
                        frameSize,
                      ),
                  },
                ]}
              />
            </Card>
          )}
          {chosen.value !== null && <SampleCard key={chosen.value} desk={desk} id={chosen.value} />}
        </div>
      )}
    </FromServer>
  )
}
