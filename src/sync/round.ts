/** One round of the sender: facts up, files up, receipt, what others did down, law pack. Small things go first. */
import { ok, type Problem, type Result } from '../../domain/base/result.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { getMeta } from '../data/meta.ts'
import { letGo } from '../data/retention.ts'
import { updatePack } from './packs.ts'
import { tellOpenings } from './assignments.ts'
import { sendVisits } from './appointments.ts'
import { checkHistory } from './history.ts'
import { updateLists } from './lists.ts'
import { pullAll } from './pull.ts'
import { pushAll } from './push.ts'
import { sendFactsBeside } from './facts-beside.ts'
import { fetchReceipt } from './receipt.ts'
import { refileAll } from './refile.ts'
import type { Attempt } from './schedule.ts'
import type { SenderContext } from './sender.ts'
import { kindOf, newTally, runSteps, type Step, type Tally } from './steps.ts'
import { submitAll } from './submit.ts'
import { uploadAll } from './upload.ts'

const PULL_BETWEEN_MS = 60_000

export interface RoundReport extends Attempt {
  readonly problem: Problem | null
  readonly pushed: number
  readonly verified: number
  readonly pulled: number
}

/** `open` is the data context while somebody is logged in; without it nothing is read down. */
export async function runRound(
  sender: SenderContext,
  open: DataContext | null,
  packKey: PublicKeyJwk,
): Promise<RoundReport> {
  const tally = newTally()
  const law: Step = [null, () => updatePack(sender.db, sender.wire, packKey, sender.now())]
  const hasPack = (await getMeta(sender.db, 'pack')) !== null
  const stop =
    (await runSteps(tally, [
      // A new device can do nothing without the law, and a year of dossiers takes minutes to come.
      ...(hasPack ? [] : [law]),
      ['pushed', () => pushAll(sender)],
      ['pushed', () => healHistory(sender)],
      [null, () => refileAll(sender)],
    ])) ??
    (await askWhileSending(tally, sender, open)) ??
    (await runSteps(tally, [
      [null, () => fetchReceipt(sender)],
      [null, async () => ok(await letGo(sender.db, sender.now()))],
      ...(hasPack ? [law] : []),
    ]))
  const { refused, ...counts } = tally
  const problem = stop ?? refused
  return { ...counts, kind: problem ? kindOf(problem) : 'done', problem }
}

/**
 * Small questions leave the line idle while they wait for their answers: scans fill it meanwhile. Facts never wait for a
 * scan, in either direction.
 */
async function askWhileSending(
  tally: Tally,
  sender: SenderContext,
  open: DataContext | null,
): Promise<Problem | null> {
  const facts = sendFactsBeside(sender)
  const questions: Step[] = open
    ? [
        ['pulled', () => pullAll(open, sender.wire, sender.device.signKey)],
        [null, () => tellOpenings(open, sender.wire)],
        [null, () => updateLists(open, sender)],
        [null, () => sendVisits(open, sender.wire)],
      ]
    : []
  let isAsked = false
  const asking = runSteps(tally, [...questions, [null, () => submitAll(sender, facts.flush)]]).finally(
    () => (isAsked = true),
  )
  const beforePiece = async () => {
    await facts.flush()
    if (isAsked && open) await pullAgain(sender, open)
  }
  const sending = runSteps(tally, [['verified', () => uploadAll(sender, beforePiece)]])
  const [first, second] = await Promise.all([asking, sending]).finally(facts.stop)
  return first ?? second
}

/** What others did meanwhile; scans may take hours. */
async function pullAgain(sender: SenderContext, open: DataContext): Promise<void> {
  const last = await getMeta(sender.db, 'lastPulledAt')
  const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(sender.now()) - Date.parse(last)
  if (since > PULL_BETWEEN_MS) await pullAll(open, sender.wire, sender.device.signKey)
}

/** A server that was set back gets again, in this very round, what it has lost of ours. */
async function healHistory(sender: SenderContext): Promise<Result<number>> {
  const found = await checkHistory(sender)
  if (!found.ok) return found
  return found.value === null ? ok(0) : await pushAll(sender)
}
