/**
 * The file of a result goes before the facts that hand it back or close its dossier: the home server closes nothing it
 * has not seen (P20). The log keeps its order, so what stands behind waits with them, but never for ever: after a few
 * tries on a working line they go as they are, and a leader settles what came too early.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { OutboxRow } from '../data/db.ts'
import type { SenderContext } from './sender.ts'
import { askServer, uploadOne } from './upload-one.ts'

const MOST_TRIES = 5

/**
 * What of these may go now; empty when the first must wait. `settled` remembers files the server answered for in this
 * run. Between the pieces of a scan nothing else is uploaded.
 */
export async function withoutHeld(
  ctx: SenderContext,
  rows: readonly OutboxRow[],
  brings: boolean,
  settled: Set<string>,
): Promise<Result<readonly OutboxRow[]>> {
  const held = rows.findIndex(({ needs }) => needs !== undefined && !settled.has(needs))
  if (held === -1) return ok(rows)
  if (held > 0) return ok(rows.slice(0, held))
  const row = rows[0] as OutboxRow
  const needs = row.needs as string
  const tries = (row.needTries ?? 0) + 1
  const isThere = await bring(ctx, needs, brings)
  if (!isThere.ok) return isThere
  if (!isThere.value && tries < MOST_TRIES) {
    if (brings) await ctx.db.outbox.update(row.dseq, { needTries: tries })
    return ok([])
  }
  settled.add(needs)
  return await withoutHeld(ctx, rows, brings, settled)
}

/** True when the server has it, or has seen it and will never have it. */
async function bring(ctx: SenderContext, sha256: string, sends: boolean): Promise<Result<boolean>> {
  const known = await isSettled(ctx, sha256)
  if (!known.ok || known.value || !sends) return known
  const file = await ctx.db.files.get(sha256)
  if (!file || file.state === 'draft' || file.state === 'refused') return ok(false) // another device has it
  const sent = await uploadOne(ctx, file, async () => {})
  return sent.ok ? await isSettled(ctx, sha256) : sent
}

async function isSettled(ctx: SenderContext, sha256: string): Promise<Result<boolean>> {
  const known = await askServer(ctx, [sha256])
  return known.ok ? ok(known.value.has(sha256)) : known
}
