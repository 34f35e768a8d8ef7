/** Scans up to a megabyte, whose pieces are cut at any byte, whose answers are lost, until all are there with equal hashes. */
import type { Passing } from './support/bad-line.ts'
import { seeded, type DrillResult, type DrillRun } from './support/drill.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 6
const LARGEST_BYTES = 1_000_000

export default async function truncatedUpload(run: DrillRun): Promise<DrillResult> {
  const dice = seeded(run.seed + 1)
  let cuts = 0
  const plan = ({ path, method }: Passing) => {
    if (!path.startsWith('/api/files') || method === 'HEAD' || dice() < 0.55) return 'none'
    cuts++
    return dice() < 0.8 ? 'request-cut' : 'answer-lost'
  }
  const stage = await Stage.open(run, { counters: COUNTERS, plan })
  const isOver = () => cuts >= run.trials
  await Promise.all(
    stage.counters.map(async (counter) => {
      while (!isOver()) {
        if ((await counter.waiting()).files < 3) await counter.receive(Math.ceil(dice() ** 2 * LARGEST_BYTES))
        await counter.round()
      }
    }),
  )
  return await stage.finish(cuts)
}
