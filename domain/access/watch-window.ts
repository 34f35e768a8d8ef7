/** The span of days in which one sign stood for most families; one that holds nothing new is passed over. */
import type { WatchTerms } from './go-betweens.ts'

export interface Handed {
  readonly dossier: string
  readonly on: string // YYYY-MM-DD
  readonly name: string
  readonly family: string
  readonly person: string // who handed in
  readonly isSettled: boolean
}

const DAY_MS = 86_400_000

/** Null when it never stood for enough of them, or all of it was looked at. One pass: a telephone may stand in thousands. */
export function spansOf(all: readonly Handed[], { owners, days }: WatchTerms): readonly Handed[] | null {
  const sorted = [...all].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : a.dossier < b.dossier ? -1 : 1,
  )
  const count = new Map<string, number>()
  let fresh = 0
  let from = 0
  let best: { readonly from: number; readonly to: number; readonly families: number } | null = null
  for (const [to, last] of sorted.entries()) {
    count.set(last.family, (count.get(last.family) ?? 0) + 1)
    if (!last.isSettled) fresh += 1
    for (let first = sorted[from]; first && daysBetween(first.on, last.on) >= days; first = sorted[from]) {
      const left = (count.get(first.family) ?? 1) - 1
      if (left === 0) count.delete(first.family)
      else count.set(first.family, left)
      if (!first.isSettled) fresh -= 1
      from += 1
    }
    if (fresh > 0 && count.size >= owners && count.size >= (best?.families ?? 0))
      best = { from, to, families: count.size }
  }
  return best && sorted.slice(best.from, best.to + 1)
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS
}
