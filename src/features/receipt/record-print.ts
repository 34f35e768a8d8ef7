/** Enters in the dossier that a slip left the counter: which, how many copies, and the hash of what stood on it. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { decide } from '../../../domain/dossier/decide.ts'
import { pdf, type PdfBridge, type ReceiptContent } from '../../bridge/pdf.ts'
import type { DataContext } from '../../data/context.ts'
import { authorContext } from '../../data/fact-context.ts'
import { recordFact, type Recorded } from '../../data/ledger.ts'
import { sha256Hex } from '../../data/sha256.ts'

/** Form 01 of TT 03/2025/TT-VPCP; the second when its PDF could not be made and the content itself is hashed. */
const RECEIPT_SLIP = '01'
const RECEIPT_SLIP_CONTENT = '01/content'

export interface PrintedSlip {
  readonly slip: string
  readonly sha256: string
}

/** The PDF of the same content has the same bytes every time, so its hash names what was printed: the form, not what
 *  stands below it, which may be another when it is printed again. */
export async function hashSlip(
  { below: _, ...form }: ReceiptContent,
  maker: Pick<PdfBridge, 'receipt'> = pdf,
): Promise<PrintedSlip> {
  const made = await maker.receipt(form)
  return made.ok
    ? { slip: RECEIPT_SLIP, sha256: await sha256Hex(made.value) }
    : {
        slip: RECEIPT_SLIP_CONTENT,
        sha256: await sha256Hex(JSON.stringify(form)),
      }
}

export async function recordPrint(
  ctx: DataContext,
  dossier: string,
  printed: PrintedSlip & { readonly copies: number },
): Promise<Result<Recorded>> {
  return await recordFact(ctx, {
    dossier,
    decide: (state) => {
      const made = decide({ type: 'slip-printed', body: printed }, state, authorContext(ctx))
      return made.ok ? ok({ event: made.value }) : made
    },
  })
}
