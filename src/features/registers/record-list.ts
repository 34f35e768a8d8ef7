/** A list of dossiers becomes paper: its number is taken with the first of them, the hash is entered in each. */
import { ok, refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import type { Command } from '../../../domain/dossier/decide.ts'
import type { BookCounters } from '../../../domain/dossier/number-book.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { takeSlipNumber } from '../../../domain/slip/number-series.ts'
import type { DataContext } from '../../data/context.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { getMeta } from '../../data/meta.ts'
import { recordCommand, recordWanted } from '../../data/record-command.ts'

export interface PrintedList {
  readonly slip: 'handover' | '01'
  readonly pdf: Uint8Array
  readonly copies: number
  readonly number: string
  readonly series: string | null // the number is taken with the first fact
}

export async function nextListNumber(ctx: DataContext, series: string): Promise<string> {
  const counters = await getMeta(ctx.db, 'counters')
  return takeSlipNumber(counters, ctx.device.book, series, ctx.clock.wall()).number
}

/** Stops at the first refusal: a list with a number must be entered in all or be made anew. */
export async function recordListPrinted(
  ctx: DataContext,
  dossiers: readonly string[],
  list: PrintedList,
): Promise<Result<null>> {
  const mayDate = ctx.clock.mayDate()
  if (!mayDate.ok) return mayDate
  const sha256 = await sha256Hex(list.pdf)
  const { slip, copies, number } = list
  const command: Command = {
    type: 'slip-printed',
    body: { slip, copies, sha256, ...(number === '' ? {} : { number }) },
  }
  for (const [at, dossier] of dossiers.entries()) {
    const recorded = await recordWanted(ctx, dossier, (_state, counters) => {
      const taken = at === 0 ? take(ctx, list, counters) : null
      if (taken !== null && !taken.ok) return taken
      return ok({ command, ...(taken?.value ? { counters: taken.value } : {}) })
    })
    if (!recorded.ok) return recorded
  }
  return ok(null)
}

function take(ctx: DataContext, list: PrintedList, counters: BookCounters): Result<BookCounters | null> {
  if (list.series === null) return ok(null)
  const taken = takeSlipNumber(counters, ctx.device.book, list.series, ctx.clock.wall())
  return taken.number === list.number ? ok(taken.counters) : refuse('slip.number-taken')
}

export interface HandedOver {
  readonly handed: readonly DossierState[]
  readonly refused: readonly { readonly code: string; readonly problem: Problem }[]
}

/** Custody of every chosen file goes to `to`, under one list; one that is refused does not keep the others. */
export async function handOverFiles(
  ctx: DataContext,
  chosen: readonly DossierState[],
  to: string,
  list: string,
): Promise<HandedOver> {
  const handed: DossierState[] = []
  const refused: { code: string; problem: Problem }[] = []
  for (const state of chosen) {
    const recorded = await recordCommand(ctx, state, { type: 'custody-handed', body: { to, list } })
    if (recorded.ok) handed.push(state)
    else refused.push({ code: state.reception?.code ?? state.id, problem: recorded.problem })
  }
  return { handed, refused }
}
