/** The four counts as rows: on the screen, and in the file a leader takes along. */
import type { RatingCell, RatingSummary } from '../../../domain/feedback/summary.ts'
import { formatDay, formatNumber, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { ratings } from '../../i18n/vi/ratings.ts'

export interface RatingRow {
  readonly key: string
  readonly name: string
  readonly count: string
  readonly share: string
  readonly average: string
  readonly part: number | null // of all, 0…1: the length of its bar; null: not told
}

export interface RatingGroup {
  readonly key: 'scores' | 'reasons' | 'counters' | 'weeks'
  readonly title: string
  readonly hasAverage: boolean
  readonly rows: readonly RatingRow[]
}

export function ratingGroups(summary: RatingSummary): readonly RatingGroup[] {
  const words = t(ratings)
  const total = summary.total.count ?? 0
  const rows = (cells: readonly RatingCell[], nameOf: (key: string) => string): readonly RatingRow[] =>
    cells.map(({ key, count, average }) => ({
      key,
      name: nameOf(key),
      count: count === null ? words.hidden : formatNumber(count),
      share: count === null || total === 0 ? '–' : formatShare(count / total),
      average: average === null ? '–' : formatNumber(average, 1),
      part: count === null || total === 0 ? null : count / total,
    }))
  const reason = (key: string) => words.reason[key as keyof typeof words.reason] ?? key
  return [
    { key: 'scores', title: words.scores, hasAverage: false, rows: rows(summary.scores, words.score) },
    { key: 'reasons', title: words.reasons, hasAverage: false, rows: rows(summary.reasons, reason) },
    { key: 'counters', title: words.counters, hasAverage: true, rows: rows(summary.counters, words.counter) },
    {
      key: 'weeks',
      title: words.byWeek,
      hasAverage: true,
      rows: rows(summary.weeks, (key) => words.week(formatDay(key))),
    },
  ]
}

export function csvRows(summary: RatingSummary): readonly (readonly string[])[] {
  const words = t(ratings)
  const head = ['', words.what, words.count, words.share, words.average]
  return [
    head,
    ...ratingGroups(summary).flatMap(({ title, rows }) =>
      rows.map(({ name, count, share, average }) => [title, name, count, share, average]),
    ),
  ]
}
