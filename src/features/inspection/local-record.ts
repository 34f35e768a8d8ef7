/** The record of a dossier without a line: the facts this device holds, signed with its own key, and said to be no more. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { recordLists, recordText, type DossierRecord } from '../../../domain/inspection/record.ts'
import { eventAddress } from '../../data/addresses.ts'
import type { DataContext } from '../../data/context.ts'
import { openValues } from '../../data/sealing.ts'
import { sha256Hex } from '../../data/sha256.ts'

/** `inspection.dossier-not-found`, `inspection.purpose-missing`, `vault.*`. */
export async function makeLocalRecord(
  ctx: DataContext,
  dossier: string,
  purpose: string,
): Promise<Result<DossierRecord>> {
  if (purpose.trim() === '') return refuse('inspection.purpose-missing')
  const rows = await ctx.db.events.where('dossier').equals(dossier).toArray()
  if (rows.length === 0) return refuse('inspection.dossier-not-found')
  // As the home server has them; what it has not seen yet comes last, in the order it was made.
  rows.sort((a, b) => (a.seq ?? Infinity) - (b.seq ?? Infinity) || a.dseq - b.dseq)
  const raws = await openValues<string>(
    ctx.vault,
    rows.map((row) => ({ address: eventAddress(row.id), row })),
  )
  if (!raws.ok) return raws
  const facts = await Promise.all(
    rows.map(async ({ seq, id, device, dseq, verdict, problem }, at) => {
      const raw = raws.value[at] ?? ''
      return { seq, id, device, dseq, recv: null, verdict, problem, raw, sha256: await sha256Hex(raw) }
    }),
  )
  const unsigned = {
    v: 1 as const,
    kind: 'motcua/dossier-record' as const,
    commune: ctx.device.commune,
    dossier,
    made: { at: ctx.clock.at(), by: ctx.officer.id, purpose: purpose.trim(), on: 'device' as const },
    facts,
    ledger: null,
    audit: null,
  }
  const lists = recordLists(unsigned)
  const [said, chained, audited] = await Promise.all([
    sha256Hex(lists.purpose),
    sha256Hex(lists.facts),
    sha256Hex(lists.audit),
  ])
  const text = recordText(unsigned, { purpose: said, facts: chained, audit: audited })
  const { kty, crv, x, y } = await ctx.signer.publicKey()
  return ok({ ...unsigned, key: { kty, crv, x, y }, sig: await ctx.signer.sign(text) })
}
