/** Every original paper that lies at the office, out of the dossiers this device holds: with or without a line. */
import { useSignal } from '@preact/signals'
import { holdings, matching, type HoldingFilter } from '../../../domain/custody/holdings.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { officerName } from '../../data/officers.ts'
import { listStates } from '../../data/repository.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Custody.module.css'
import { FilterBar } from './FilterBar.tsx'
import { HoldingsTable } from './HoldingsTable.tsx'
import { printDrawn } from './print-drawn.ts'
import { RegisterSheet } from './RegisterSheet.tsx'
import { ScanBox } from './ScanBox.tsx'

export function CustodyScreen({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(custody)
  const ctx = getContext()
  const found = useLive(() => listStates(ctx), []).value
  const filter = useSignal<HoldingFilter>({ holder: '', phase: '', leastDays: 0, settledToo: false })
  const nameOf = (id: string) => officerName(ctx, id)
  if (found !== undefined && !found.ok)
    return (
      <Notice tone="overdue" live>
        {problemSentence(found.problem)}
      </Notice>
    )
  const states = found?.value ?? []
  const all = holdings(states, ctx.clock.wall().slice(0, 10))
  const lines = matching(all, filter.value)
  const print = () => {
    const paper = { lines, nameOf, commune: ctx.device.communeName, at: ctx.clock.wall() }
    void printDrawn(<RegisterSheet {...paper} />, 'a4')
  }
  return (
    <div class={styles.screen}>
      <p class={styles.hint}>{words.hint}</p>
      <ScanBox states={states} onOpen={onOpen} />
      {found !== undefined && all.length === 0 && (
        <EmptyState icon="circle-check" title={words.none}>
          {words.noneHint}
        </EmptyState>
      )}
      {all.length > 0 && (
        <>
          <FilterBar all={all} filter={filter} nameOf={nameOf} />
          {lines.length === 0 ? (
            <EmptyState icon="file-text" title={words.noneMatch}>
              {words.noneMatchHint}
            </EmptyState>
          ) : (
            <Card
              title={words.counted(lines.length, all.length)}
              flush
              actions={
                <Button icon="printer" onClick={print}>
                  {words.printRegister}
                </Button>
              }
            >
              <HoldingsTable lines={lines} nameOf={nameOf} onOpen={onOpen} />
            </Card>
          )}
        </>
      )}
    </div>
  )
}
