/** Sends the device's log, in order, until the home server holds all of it. Never a new id, never a skipped fact. */
import { ok, refuse, type Problem, type Result } from '../../domain/base/result.ts'
import { checkpointText, segmentText } from '../../domain/sync/signing.ts'
import { PROTOCOL_VERSION, type PushAnswer, type Segment, type SegmentItem } from '../../domain/sync/wire.ts'
import type { OutboxRow } from '../data/db.ts'
import { knownPoints } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { segmentSize } from './line-speed.ts'
import { withoutHeld } from './result-first.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'

const SEGMENT_EVENTS = 200

/** Answers how many facts the server took. `brings`: uploads the file of a result that must go first.
 *  `sync.answer.forged` when an answer is not signed by our home server. */
export async function pushAll(ctx: SenderContext, brings = true): Promise<Result<number>> {
  let sent = 0
  const settled = new Set<string>()
  for (;;) {
    const free = await withoutHeld(ctx, await nextRows(ctx), brings, settled)
    if (!free.ok) return free
    const rows = free.value
    if (rows.length === 0) return ok(sent)
    const pushed = await pushSegment(ctx, rows)
    if (!pushed.ok) {
      if (isTooLarge(pushed.problem) && rows.length > 1) {
        segmentSize.overshot(bytesOf(rows))
        continue
      }
      const rewound = await rewind(ctx, pushed.problem)
      if (rewound) continue
      return pushed
    }
    sent += rows.length
  }
}

/** Facts that go sealed do not shrink when they are packed, so their size on the way is only known there. */
function isTooLarge({ code }: Problem): boolean {
  return code === 'request.body.too-large'
}

function bytesOf(rows: readonly OutboxRow[]): number {
  return rows.reduce((sum, row) => sum + row.bytes, 0)
}

async function nextRows(ctx: SenderContext): Promise<OutboxRow[]> {
  const waiting = await ctx.db.outbox.where('state').equals('waiting').limit(SEGMENT_EVENTS).sortBy('dseq')
  const rows: OutboxRow[] = []
  let bytes = 0
  for (const row of waiting) {
    const last = rows.at(-1)
    if (last && (row.dseq !== last.dseq + 1 || bytes + row.bytes > segmentSize.bytes)) break
    rows.push(row)
    bytes += row.bytes
  }
  return rows
}

async function pushSegment(ctx: SenderContext, rows: readonly OutboxRow[]): Promise<Result<null>> {
  const segment = await buildSegment(ctx, rows)
  const from = performance.now()
  const answer = await ctx.wire.post<PushAnswer>('/api/sync/push', segment)
  if (!answer.ok) {
    if (answer.problem.code.startsWith('net.')) segmentSize.broke()
    return answer
  }
  segmentSize.took(bytesOf(rows), performance.now() - from)
  const { checkpoint, verdicts } = answer.value
  const genuine = await verifyText(ctx.device.signKey, checkpointText(checkpoint), checkpoint.sig)
  if (!genuine) return refuse('sync.answer.forged')
  const at = ctx.now()
  const looksSetBack = (await knownPoints(ctx.db)).some(({ seq }) => seq > checkpoint.seq)
  const verdictOf = new Map(verdicts.map((v) => [v.id, v]))
  await ctx.db.transaction('rw', [ctx.db.outbox, ctx.db.events, ctx.db.meta], async () => {
    for (const row of rows) {
      const verdict = verdictOf.get(row.id)
      if (!verdict) continue
      const problem = verdict.problem ?? null
      const state = verdict.verdict === 'quarantined' ? 'quarantined' : 'stored'
      await ctx.db.outbox.update(row.dseq, { state, problem, storedAt: at })
      await ctx.db.events.update(row.id, { seq: verdict.seq, verdict: verdict.verdict, problem })
    }
    await setMeta(ctx.db, 'checkpoint', checkpoint)
    if (looksSetBack) await setMeta(ctx.db, 'historyAskedAt', null)
    await setMeta(ctx.db, 'lastSentAt', at)
  })
  return verdicts.length >= rows.length ? ok(null) : refuse('sync.answer.incomplete')
}

/** Also for a packet (rules X). */
export async function buildSegment(
  ctx: Pick<SenderContext, 'db' | 'device' | 'sign' | 'openRaw'>,
  rows: readonly OutboxRow[],
): Promise<Segment> {
  const first = rows[0] as OutboxRow
  const last = rows.at(-1) as OutboxRow
  const before = await ctx.db.outbox.get(first.dseq - 1)
  const prev = before?.hash ?? (await getMeta(ctx.db, 'logStart')).hash
  const raws = ctx.openRaw ? await ctx.openRaw(rows.map((row) => row.id)) : rows.map(() => null)
  const events = rows.map((row, i): SegmentItem => {
    const raw = raws[i]
    return raw === null || raw === undefined ? { sealed: toBase64Url(row.sealed) } : { raw }
  })
  const { id: device, epoch } = ctx.device
  const signed = { device, epoch, from: first.dseq, head: last.hash }
  const sig = await ctx.sign(segmentText(signed, rows.length))
  return { v: PROTOCOL_VERSION, ...signed, prev, sig, events }
}

/** The server holds less, or more, than we thought (a restored backup, a lost answer): believe it and send from there. */
async function rewind(ctx: SenderContext, problem: Problem): Promise<boolean> {
  if (problem.code !== 'sync.segment.gap') return false
  const have = Number(problem.details?.['have'])
  const head = await getMeta(ctx.db, 'head')
  if (!Number.isInteger(have) || have < 0 || have > head.dseq) return false
  // What was let go 90 days after it was safe twice can't be sent again: the server must get it back from its backup.
  if (have < (await getMeta(ctx.db, 'logStart')).dseq) return false
  const changed = await ctx.db.outbox
    .where('dseq')
    .above(have)
    .and((row) => row.state !== 'waiting')
    .modify({ state: 'waiting' })
  await setMeta(ctx.db, 'historyAskedAt', null) // a server that holds less than it said was set back
  return changed > 0
}
