/** One figure of a bench, and the few numbers all of them need. */

export interface Figure {
  readonly metric: string
  readonly value: number | null
  readonly unit: string
  readonly peer?: string // what it is held against, measured in the same run, or the budget it must keep
  readonly peerValue?: number
  readonly why?: string // why there is no value
}

export type Report = (figure: Figure) => void

/** `share` 0..1 of the sorted values, nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('no values')
  return value
}
