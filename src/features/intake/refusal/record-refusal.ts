/** A refusal at the counter as facts: what was said, and the form that was handed out. The draft ends with it. */
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { Command } from '../../../../domain/dossier/decide.ts'
import type { Person } from '../../../../domain/dossier/events.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import type { SlipContent } from '../../../../domain/slip/content.ts'
import { takeSlipNumber } from '../../../../domain/slip/number-series.ts'
import { parseSlipLaw, templateOf } from '../../../../domain/slip/template.ts'
import {
  refusalReason,
  refusalSheet,
  type CounterRefusal,
} from '../../../../domain/supplement/refusal-sheet.ts'
import type { DrawnSlips, PdfBridge } from '../../../bridge/pdf.ts'
import type { DataContext } from '../../../data/context.ts'
import { dropDraft } from '../../../data/drafts.ts'
import type { Law } from '../../../data/law.ts'
import { getMeta } from '../../../data/meta.ts'
import { recordWanted } from '../../../data/record-command.ts'
import { sha256Hex } from '../../../data/sha256.ts'

export interface Refused {
  readonly drawn: DrawnSlips
  readonly content: SlipContent
}

export interface RefusalRequest {
  readonly draft: string
  readonly procedure: Procedure
  readonly applicant: Person
  readonly said: CounterRefusal
  readonly noCode: string
  readonly noteTitle: string
}

const COPIES = 2

/** `dossier.applicant.name-missing`, `dossier.reason-missing`, `supplement.residence-paper`, `slip.*`, `pdf.*`, `store.*`. */
export async function refuseAtCounter(
  ctx: DataContext,
  law: Law,
  pdf: Pick<PdfBridge, 'slips'>,
  { draft, procedure, applicant, said, noCode, noteTitle }: RefusalRequest,
): Promise<Result<Refused>> {
  if (applicant.name.trim() === '') return refuse('dossier.applicant.name-missing')
  const reason = refusalReason(said)
  if (!reason.ok) return reason
  const dated = ctx.clock.mayDate()
  if (!dated.ok) return dated
  const slips = parseSlipLaw(law.item('lists:slips'))
  if (!slips.ok) return slips
  const wall = ctx.clock.wall()
  const series = templateOf(slips.value, '03', wall.slice(0, 10))?.series ?? null
  const book = ctx.device.book
  const taken = series === null ? null : takeSlipNumber(await getMeta(ctx.db, 'counters'), book, series, wall)
  const number = taken?.number ?? ''
  const sheet = refusalSheet(
    {
      procedure,
      applicant,
      reason: reason.value,
      officer: ctx.officer.name,
      commune: ctx.device.communeName,
      wall,
      noCode,
      number,
    },
    slips.value,
  )
  if (!sheet.ok) return sheet
  const drawn = await pdf.slips([sheet.value])
  if (!drawn.ok) return drawn
  const text = `${noteTitle}: ${procedure.code} · ${applicant.name}\n${reason.value}`
  const noted = await record(ctx, draft, { type: 'note-added', body: { text } })
  if (!noted.ok) return noted
  const sha256 = await sha256Hex(drawn.value.pdf)
  const body = { slip: '03', copies: COPIES, sha256, version: 1, ...(number === '' ? {} : { number }) }
  const issued = await record(ctx, draft, { type: 'slip-printed', body }, series)
  if (!issued.ok) return issued
  const dropped = await dropDraft(ctx, draft)
  return dropped.ok ? ok({ drawn: drawn.value, content: sheet.value }) : dropped
}

async function record(ctx: DataContext, id: string, command: Command, series: string | null = null) {
  return await recordWanted(ctx, id, (_state, counters) => {
    if (series === null) return ok({ command })
    const taken = takeSlipNumber(counters, ctx.device.book, series, ctx.clock.wall())
    return ok({ command, counters: taken.counters })
  })
}
