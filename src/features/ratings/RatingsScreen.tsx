/** How residents found their visit: four counts over whole weeks. It lies at the server alone. */
import { useSignal } from '@preact/signals'
import { formatDay as dayText, parseDay } from '../../../domain/calendar/day.ts'
import type { RatingSummary } from '../../../domain/feedback/summary.ts'
import { getContext } from '../../data/current.ts'
import { toCsv } from '../../data/csv.ts'
import { useRemote } from '../../data/use-remote.ts'
import { saveFile } from '../../device/save-file.ts'
import { formatDay, formatNumber } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { ratings } from '../../i18n/vi/ratings.ts'
import { needsProof } from '../../sync/fresh-proof.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { RatingCard } from './RatingCard.tsx'
import { csvRows, ratingGroups } from './rating-rows.ts'
import styles from './Ratings.module.css'
import type { RatingsPorts } from './ratings-ports.ts'

const PERIODS = [4, 13, 52]

export function RatingsScreen({ ports }: { ports: RatingsPorts }) {
  const words = t(ratings)
  const weeks = useSignal(PERIODS[0]!)
  const { value, problem, reload } = useRemote(() => {
    const until = getContext().clock.wall().slice(0, 10)
    const from = dayText((parseDay(until) ?? 0) - 7 * (weeks.peek() - 1))
    return ports.load(from, until)
  })
  const choose = (count: number) => {
    weeks.value = count
    void reload()
  }
  const signIn = async () => {
    if (await ports.signIn()) await reload()
  }
  const retry = (
    <Button icon="refresh-cw" onClick={() => void reload()}>
      {words.retry}
    </Button>
  )
  if (problem !== null && problem.code.startsWith('net.'))
    return (
      <EmptyState icon="cloud-off" title={words.offlineTitle} actions={retry}>
        {words.offlineHint}
      </EmptyState>
    )
  if (problem !== null)
    return (
      <Notice
        tone="warn"
        live
        actions={needsProof(problem) ? <Button onClick={() => void signIn()}>{words.signIn}</Button> : retry}
      >
        {problemSentence(problem)}
      </Notice>
    )
  const periods = PERIODS.map((count) => ({ value: String(count), label: words.weeks(count) }))
  return (
    <div class={styles.screen}>
      <p class={styles.hint}>{words.hint}</p>
      <div class={styles.head}>
        <Field id="rating-period" label={words.period}>
          {(wiring) => (
            <Select
              {...wiring}
              value={String(weeks.value)}
              options={periods}
              onChange={(next) => choose(Number(next))}
            />
          )}
        </Field>
        {value !== null && value.total.average !== null && (
          <Button icon="download" onClick={() => carry(value)}>
            {words.saveCsv}
          </Button>
        )}
      </div>
      {value === null ? <p role="status">{words.loading}</p> : <Counts summary={value} />}
    </div>
  )
}

function Counts({ summary }: { summary: RatingSummary }) {
  const words = t(ratings)
  const { count, average } = summary.total
  if (count === null || average === null)
    return (
      <EmptyState icon="smile" title={words.tooFew}>
        {words.tooFewHint}
      </EmptyState>
    )
  return (
    <>
      <p role="status">
        <span class={styles.total}>{words.total(formatNumber(count), formatNumber(average, 1))}</span>{' '}
        <span class={styles.hint}>{words.span(formatDay(summary.from), formatDay(summary.until))}</span>
      </p>
      <div class={styles.groups}>
        {ratingGroups(summary)
          .filter(({ rows }) => rows.length > 0)
          .map((group) => (
            <RatingCard key={group.key} group={group} />
          ))}
      </div>
    </>
  )
}

function carry(summary: RatingSummary): void {
  const words = t(ratings)
  saveFile(toCsv(csvRows(summary)), 'text/csv', `${words.fileName(summary.from, summary.until)}.csv`)
  showToast(words.saved)
}
