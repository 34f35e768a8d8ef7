/** Counters work over a line where every second request suffers one of the given faults, until enough have happened. */
import type { Fault } from './bad-line.ts'
import { seeded, type DrillResult, type DrillRun } from './drill.ts'
import { Stage } from './stage.ts'

const COUNTERS = 4

export async function breakLine(run: DrillRun, faults: readonly Fault[], share = 0.5): Promise<DrillResult> {
  const dice = seeded(run.seed + 1)
  const plan = () => (dice() < share ? (faults[Math.floor(dice() * faults.length)] ?? 'none') : 'none')
  const stage = await Stage.open(run, { counters: COUNTERS, plan })
  await stage.work(() => stage.line.faults >= run.trials)
  const missing = faults.find((fault) => stage.line.happened[fault] === 0)
  const why = missing === undefined ? undefined : `the fault ${missing} never happened`
  return await stage.finish(stage.line.faults, [], why)
}
