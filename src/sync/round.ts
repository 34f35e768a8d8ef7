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
import { fetchReceipt } from './receipt.ts'
import { refileAll } from './refile.ts'
import type { Attempt } from './schedule.ts'
import type { SenderContext } from './sender.ts'
import { submitAll } from './submit.ts'
import { uploadAll } from './upload.ts'

const PULL_BETWEEN_MS = 60_000

export interface RoundReport extends Attempt {
  readonly problem: Problem | null
  readonly pushed: number
  readonly verified: number
  readonly pulled: number
}

/** What is counted, and what is done. */
type Step = readonly [
  keyof Pick<RoundReport, 'pushed' | 'verified' | 'pulled'> | null,
  () => Promise<Result<unknown>>,
]

/** `open` is the data context while somebody is logged in; without it nothing is read down. */
export async function runRound(
  sender: SenderContext,
  open: DataContext | null,
  packKey: PublicKeyJwk,
): Promise<RoundReport> {
  const report = { pushed: 0, verified: 0, pulled: 0 }
  let refused: Problem | null = null
  const law: Step = [null, () => updatePack(sender.db, sender.wire, packKey, sender.now())]
  const hasPack = (await getMeta(sender.db, 'pack')) !== null
  const steps: Step[] = [
    // A new device can do nothing without the law, and a year of dossiers takes minutes to come.
    ...(hasPack ? [] : [law]),
    ['pushed', () => pushAll(sender)],
    ['pushed', () => healHistory(sender)],
    ['pulled', async () => (open ? await pullAll(open, sender.wire, sender.device.signKey) : ok(0))],
    [null, async () => (open ? await tellOpenings(open, sender.wire) : ok(null))],
    [null, async () => (open ? await updateLists(open, sender) : ok(null))],
    [null, async () => (open ? await sendVisits(open, sender.wire) : ok(null))],
    [null, () => submitAll(sender)],
    [null, () => refileAll(sender)],
    ['verified', () => uploadAll(sender, betweenPieces(sender, open))],
    [null, () => fetchReceipt(sender)],
    [null, async () => ok(await letGo(sender.db, sender.now()))],
    ...(hasPack ? [law] : []),
  ]
  for (const [count, step] of steps) {
    const result = await step()
    if (result.ok) {
      if (count) report[count] += result.value as number
      continue
    }
    // No line, no further step; but what is refused in one queue must not stop the others.
    if (kindOf(result.problem) !== 'refused')
      return { ...report, kind: kindOf(result.problem), problem: result.problem }
    refused ??= result.problem
  }
  return { ...report, kind: refused ? 'refused' : 'done', problem: refused }
}

/** Facts never wait for a scan, in either direction; what fails here is met again by the round itself. */
function betweenPieces(sender: SenderContext, open: DataContext | null): () => Promise<void> {
  let running: Promise<void> | null = null
  const once = async () => {
    if ((await sender.db.outbox.where('state').equals('waiting').count()) > 0) await pushAll(sender, false)
    const last = await getMeta(sender.db, 'lastPulledAt')
    const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(sender.now()) - Date.parse(last)
    if (open && since > PULL_BETWEEN_MS) await pullAll(open, sender.wire, sender.device.signKey)
  }
  // Two scans are under way at once; what goes between their pieces goes once.
  return async () => {
    running ??= once().finally(() => (running = null))
    await running
  }
}

/** A server that was set back gets again, in this very round, what it has lost of ours. */
async function healHistory(sender: SenderContext): Promise<Result<number>> {
  const found = await checkHistory(sender)
  if (!found.ok) return found
  return found.value === null ? ok(0) : await pushAll(sender)
}

/** Nobody is at fault and nothing needs doing: it is sent again later. */
const BUSY: ReadonlySet<string> = new Set(['server.busy', 'server.read-only', 'store.busy'])

function kindOf(problem: Problem): Attempt['kind'] {
  if (problem.code.startsWith('net.')) return 'offline'
  return BUSY.has(problem.code) ? 'busy' : 'refused'
}
