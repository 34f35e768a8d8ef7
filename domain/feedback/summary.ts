/**
 * How residents found their visit, as a leader may read it: counts, never a visit. A cell of fewer than five says nothing;
 * where the total would give a hidden one away, the next smallest is hidden with it.
 */
import { formatDay, parseDay, weekdayOf } from '../calendar/day.ts'
import { groupBy } from '../text/group-by.ts'
import { ratingReasons, type Rating } from './rating.ts'

export const FEWEST = 5
export const MAX_WEEKS = 53

export interface RatingCell {
  readonly key: string // a score, a reason, a counter (`-`: not said), or the Monday of a week
  readonly count: number | null // null: fewer than five, or hidden with such a one
  readonly average: number | null // of the score, one decimal
}

export interface RatingSummary {
  readonly from: string // a Monday
  readonly until: string // a Sunday
  readonly total: RatingCell
  readonly scores: readonly RatingCell[] // 5 to 1
  readonly reasons: readonly RatingCell[]
  readonly counters: readonly RatingCell[]
  readonly weeks: readonly RatingCell[]
}

/** Null: no days, upside down, or longer than a year. Whole weeks, so that two questions cannot be told apart by a day. */
export function wholeWeeks(
  from: string,
  until: string,
): { readonly from: string; readonly until: string } | null {
  const [first, last] = [parseDay(from), parseDay(until)]
  if (first === undefined || last === undefined || first > last) return null
  const monday = first - daysSinceMonday(first)
  const sunday = last - daysSinceMonday(last) + 6
  return sunday - monday >= MAX_WEEKS * 7 + 7 ? null : { from: formatDay(monday), until: formatDay(sunday) }
}

export function summarise(ratings: readonly Rating[], from: string, until: string): RatingSummary {
  const by = (keyOf: (rating: Rating) => string) => groupBy(ratings, keyOf)
  const scores = by(({ score }) => String(score))
  const counters = by(({ counter }) => (counter === null ? '-' : String(counter)))
  const weeks = by(({ day }) => mondayOf(day))
  const total = open('total', ratings)
  const isShown = total.count !== null
  return {
    from,
    until,
    total,
    scores: parts(['5', '4', '3', '2', '1'], scores, isShown).map((cell) => ({ ...cell, average: null })),
    // Several may be ticked at once: no total gives one of them away.
    reasons: ratingReasons.map((reason) => ({
      ...open(
        reason,
        ratings.filter(({ reasons }) => reasons.includes(reason)),
        isShown,
      ),
      average: null,
    })),
    counters: parts([...counters.keys()].sort(byNumber), counters, isShown),
    weeks: parts([...weeks.keys()].sort(), weeks, isShown),
  }
}

function open(key: string, ratings: readonly Rating[], isShown = true): RatingCell {
  const count = ratings.length
  if (!isShown || (count > 0 && count < FEWEST)) return { key, count: null, average: null }
  const sum = ratings.reduce((all, { score }) => all + score, 0)
  return { key, count, average: count === 0 ? null : Math.round((sum / count) * 10) / 10 }
}

/** Cells that add up to a total everybody sees. */
function parts(
  keys: readonly string[],
  groups: ReadonlyMap<string, readonly Rating[]>,
  isShown: boolean,
): RatingCell[] {
  const sizes = keys
    .map((key) => ({ key, size: groups.get(key)?.length ?? 0 }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
  const hidden = new Set(sizes.filter(({ size }) => size < FEWEST).map(({ key }) => key))
  let unsaid = sizes.reduce((all, { key, size }) => (hidden.has(key) ? all + size : all), 0)
  for (const { key, size } of sizes) {
    if (unsaid === 0 || unsaid >= FEWEST) break
    if (hidden.has(key)) continue
    hidden.add(key)
    unsaid += size
  }
  return keys.map((key) => open(key, groups.get(key) ?? [], isShown && !hidden.has(key)))
}

function mondayOf(day: string): string {
  const at = parseDay(day)
  return at === undefined ? day : formatDay(at - daysSinceMonday(at))
}

/** Days are counted as `weekdayOf` does. */
function daysSinceMonday(day: number): number {
  return (weekdayOf(day) + 6) % 7
}

function byNumber(a: string, b: string): number {
  return (a === '-' ? Infinity : Number(a)) - (b === '-' ? Infinity : Number(b)) || 0
}
