/** What the buttons of a slip do: issue it for the first time, print it again, issue a corrected version. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierSlip } from '../../../domain/slip/content.ts'
import { slipContent } from '../../../domain/slip/issue.ts'
import { pdf } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import { sha256Hex } from '../../data/sha256.ts'
import type { Recorded } from '../../data/ledger.ts'
import { correctedEdition } from './edition.ts'
import { receiptCode } from './receipt-code.ts'
import { recordSlip } from './record-slip.ts'
import type { OpenSlip } from './use-slip.ts'

/** One for the resident, one for the file; the control slip is one and goes with the file. */
export function copiesOf(slip: DossierSlip): number {
  return slip === '06' ? 1 : 2
}

/** Of what is on the screen. A new number is taken here, before anything is on paper. */
export async function recordPrint(
  ctx: DataContext,
  { state, standing, series, planned }: OpenSlip,
  file: Uint8Array,
): Promise<Result<Recorded>> {
  const { number, version, reason } = planned.edition
  return await recordSlip(ctx, state.id, {
    slip: standing.slip,
    copies: copiesOf(standing.slip),
    sha256: await sha256Hex(file),
    version,
    number,
    reason,
    series: planned.isNew && version === 1 ? series : null,
  })
}

/** `slip.reason-missing`; otherwise the dossier has a new version, ready to be printed. */
export async function issueCorrected(
  ctx: DataContext,
  open: OpenSlip,
  reason: string,
): Promise<Result<Recorded>> {
  if (reason === '') return refuse('slip.reason-missing')
  const { standing, facts, law, state } = open
  const { edition } = correctedEdition(standing, facts, reason, ctx.clock.wall().slice(0, 10))
  const code = await receiptCode(ctx, standing.slip, facts.state)
  const content = slipContent(standing.slip, facts, law, { ...edition, ...code })
  if (!content.ok) return content
  const made = await pdf.slips([content.value])
  if (!made.ok) return made
  const { number, version } = edition
  return await recordSlip(ctx, state.id, {
    slip: standing.slip,
    copies: copiesOf(standing.slip),
    sha256: await sha256Hex(made.value.pdf),
    version,
    number,
    reason,
    series: null,
  })
}
