/**
 * Is the home server's history still the one this device knows? A server put back from a backup is found out here, and
 * what this device can send again is made to wait again (C7). Needs nobody logged in.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { CHAIN_START, checkpointText } from '../../domain/sync/signing.ts'
import type { StandingAnswer } from '../../domain/sync/wire.ts'
import { keepCheckpoint, knownPoints, type HistoryPoint, type SetBack } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { distrustReceipts } from '../data/safe-marks.ts'
import type { SenderContext } from './sender.ts'
import { verifyText } from './signature.ts'
import { submitAgain } from './submit.ts'

const ASK_EVERY_MS = 5 * 60_000
const START: HistoryPoint = { seq: 0, chain: CHAIN_START }

/** Asks at most every five minutes, and at once after an answer that looked wrong. Answers what was newly found. */
export async function checkHistory(ctx: SenderContext): Promise<Result<SetBack | null>> {
  const asked = await getMeta(ctx.db, 'historyAskedAt')
  const since = asked === null ? Number.POSITIVE_INFINITY : Date.parse(ctx.now()) - Date.parse(asked)
  if (since >= 0 && since < ASK_EVERY_MS) return ok(null)
  const points = await knownPoints(ctx.db)
  const last = points.at(-1) ?? START
  const told = await askStanding(ctx, last.seq)
  if (!told.ok) return told
  if (isSame(told.value.at, last)) {
    await ctx.db.transaction('rw', [ctx.db.meta, ctx.db.outbox], async () => {
      await sendAgain(ctx, told.value)
      await keepCheckpoint(ctx.db, told.value.end)
      await setMeta(ctx.db, 'historyAskedAt', ctx.now())
    })
    return ok(null)
  }
  const common = await findCommon(ctx, points.slice(0, -1))
  return common.ok ? ok(await noteSetBack(ctx, told.value, common.value, last.seq)) : common
}

async function askStanding(ctx: SenderContext, seq: number): Promise<Result<StandingAnswer>> {
  const answer = await ctx.wire.get<StandingAnswer>(`/api/sync/checkpoint?seq=${seq}`)
  if (!answer.ok) return answer
  for (const { sig, ...said } of [answer.value.at, answer.value.end])
    if (!(await verifyText(ctx.device.signKey, checkpointText(said), sig)))
      return refuse('sync.answer.forged')
  return answer
}

/** The last point the server confirms. What it confirms at one place it confirms at all before. */
async function findCommon(
  ctx: SenderContext,
  points: readonly HistoryPoint[],
): Promise<Result<HistoryPoint>> {
  let common = START
  let [low, high] = [0, points.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const point = points[middle] as HistoryPoint
    const told = await askStanding(ctx, point.seq)
    if (!told.ok) return told
    if (isSame(told.value.at, point)) {
      common = { seq: point.seq, chain: point.chain }
      low = middle + 1
    } else high = middle
  }
  return ok(common)
}

async function noteSetBack(
  ctx: SenderContext,
  told: StandingAnswer,
  common: HistoryPoint,
  was: number,
): Promise<SetBack> {
  const { db } = ctx
  return await db.transaction('rw', [db.meta, db.outbox, db.submissions], async () => {
    await submitAgain(db)
    const unfinished = await getMeta(db, 'setBack')
    const isEarlier = unfinished !== null && !unfinished.isReread && unfinished.common.seq < common.seq
    const setBack: SetBack = {
      at: ctx.now(),
      common: isEarlier ? unfinished.common : common,
      was,
      resent: await sendAgain(ctx, told),
      isReread: false,
      isRefiled: false,
    }
    const checkpoints = await getMeta(db, 'checkpoints')
    const proven = checkpoints.filter(({ seq }) => seq <= common.seq)
    await setMeta(db, 'checkpoints', proven)
    await setMeta(db, 'checkpoint', told.end)
    await setMeta(db, 'setBack', setBack)
    await distrustReceipts(db)
    // The end was told together with the last common point: it follows from it.
    await keepCheckpoint(db, told.end)
    await setMeta(db, 'historyAskedAt', ctx.now())
    return setBack
  })
}

/** Own facts the server no longer holds wait again. Another log under our name is told by the next push (P10, P12). */
async function sendAgain(ctx: SenderContext, { epoch, stored, head }: StandingAnswer): Promise<number> {
  const { outbox } = ctx.db
  const start = await getMeta(ctx.db, 'logStart')
  const last = stored === start.dseq ? start.hash : (await outbox.get(stored))?.hash
  if (epoch !== ctx.device.epoch || last !== head) return 0
  return await outbox
    .where('dseq')
    .above(stored)
    .and((row) => row.state !== 'waiting')
    .modify({ state: 'waiting', storedAt: null })
}

function isSame(told: HistoryPoint, known: HistoryPoint): boolean {
  return told.seq === known.seq && told.chain === known.chain
}
