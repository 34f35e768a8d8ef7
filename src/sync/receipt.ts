/** Asks for the home server's signed receipt; only what it lists may ever be let go from this device. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { receiptText } from '../../domain/sync/signing.ts'
import type { SyncReceipt } from '../../domain/sync/wire.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { noteSafe } from '../data/safe-marks.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'

/** Checks signature, device and chain head against our own log before it is believed and kept. */
export async function fetchReceipt(ctx: SenderContext): Promise<Result<SyncReceipt | null>> {
  const last = await ctx.db.outbox.where('state').notEqual('waiting').last()
  const known = await getMeta(ctx.db, 'receipt')
  if (!last) return ok(known)
  const answer = await ctx.wire.get<SyncReceipt>(`/api/sync/receipt?through=${last.dseq}`)
  if (!answer.ok) return answer
  const receipt = answer.value
  const row = await ctx.db.outbox.get(receipt.through)
  const genuine =
    receipt.device === ctx.device.id &&
    row?.hash === receipt.head &&
    (await verifyText(ctx.device.signKey, receiptText(receipt), receipt.sig))
  if (!genuine) return refuse('sync.answer.forged')
  await ctx.db.transaction('rw', ctx.db.meta, async () => {
    await setMeta(ctx.db, 'receipt', receipt)
    await noteSafe(ctx.db, receipt, ctx.now())
  })
  return ok(receipt)
}
