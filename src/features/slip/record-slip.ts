/** Enters in the dossier that a slip was issued: which, its version, its number, and the hash of the PDF. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { SlipName } from '../../../domain/slip/content.ts'
import { takeSlipNumber } from '../../../domain/slip/number-series.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { getMeta } from '../../data/meta.ts'
import { recordWanted } from '../../data/record-command.ts'

export interface IssueFact {
  readonly slip: SlipName
  readonly copies: number
  readonly sha256: string
  readonly version: number
  readonly number: string // '' where the form has none
  readonly reason: string
  readonly series: string | null // given when the number is taken with this fact
}

/** The number the next slip of a series will have; it is only taken with the fact. */
export async function nextNumber(ctx: DataContext, series: string | null): Promise<string> {
  if (series === null) return ''
  const counters = await getMeta(ctx.db, 'counters')
  return takeSlipNumber(counters, ctx.device.book, series, ctx.clock.wall()).number
}

/** `slip.number-taken` when another window was quicker, `device.clock.confirm-needed` before a dated number. */
export async function recordSlip(
  ctx: DataContext,
  dossier: string,
  { series, ...issue }: IssueFact,
): Promise<Result<Recorded>> {
  const mayDate = ctx.clock.mayDate()
  if (!mayDate.ok) return mayDate
  return await recordWanted(ctx, dossier, (_state, counters) => {
    const taken = series === null ? null : takeSlipNumber(counters, ctx.device.book, series, ctx.clock.wall())
    if (taken !== null && taken.number !== issue.number) return refuse('slip.number-taken')
    const { slip, copies, sha256, version, number, reason } = issue
    const body = {
      slip,
      copies,
      sha256,
      version,
      ...(number === '' ? {} : { number }),
      ...(reason === '' ? {} : { reason }),
    }
    const command = { type: 'slip-printed', body } as const
    return ok({ command, ...(taken === null ? {} : { counters: taken.counters }) })
  })
}
