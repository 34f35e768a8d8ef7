/** How far the backlog has come: records kept and accepted against what the shelves hold, and against the target. */
import type { RegisterState } from './register.ts'
import { qualityOf } from './quality.ts'

export interface Progress {
  readonly registers: number
  readonly expected: number // records said to be there, or found if more
  readonly kept: number
  readonly accepted: number // in registers whose sample was accepted
  readonly keptShare: number // 0..1 of expected
  readonly acceptedShare: number
}

export interface Target {
  readonly share: number // 0..1, e.g. 0.3 of what must be digitised
  readonly by: string // YYYY-MM-DD
}

export interface Pace {
  readonly missing: number // records still to be kept for the target, 0 when reached
  readonly perDay: number | null // to be in time; null when the day has passed
}

export function progressOf(registers: readonly RegisterState[]): Progress {
  let [expected, kept, accepted] = [0, 0, 0]
  for (const register of registers) {
    const count = Object.keys(register.records).length
    expected += Math.max(register.expected, count)
    kept += count
    if (qualityOf(register).verdict === 'accepted') accepted += count
  }
  const share = (part: number) => (expected === 0 ? 0 : part / expected)
  return {
    registers: registers.length,
    expected,
    kept,
    accepted,
    keptShare: share(kept),
    acceptedShare: share(accepted),
  }
}

/** `workingDays`: left until the target's day, that day included. */
export function paceFor({ expected, kept }: Progress, target: Target, workingDays: number): Pace {
  const missing = Math.max(0, Math.ceil(expected * target.share) - kept)
  if (missing === 0) return { missing, perDay: 0 }
  return { missing, perDay: workingDays <= 0 ? null : Math.ceil(missing / workingDays) }
}

/** By series (khai sinh, kết hôn …), largest first. */
export function progressBySeries(
  registers: readonly RegisterState[],
): { readonly series: RegisterState['series']; readonly progress: Progress }[] {
  const series = [...new Set(registers.map((register) => register.series))]
  return series
    .map((one) => ({ series: one, progress: progressOf(registers.filter((r) => r.series === one)) }))
    .sort((a, b) => b.progress.expected - a.progress.expected)
}
