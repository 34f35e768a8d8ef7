/**
 * Everything arrives more than once: the same bytes again, at once or after newer ones, the same facts under a new
 * signature, in other segments, from a device that forgot what it was told, and before and after the server restarted.
 */
import type { CounterDevice } from './support/counter-device.ts'
import { pause, seeded, type DrillResult, type DrillRun } from './support/drill.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 4
const RESTART_EVERY = 100 // repeats: a restart forgets the nonces, so old bytes are taken for new ones

export default async function duplicatePush(run: DrillRun): Promise<DrillResult> {
  const dice = seeded(run.seed + 1)
  const plan = () => (dice() < 0.3 ? (dice() < 0.5 ? 'twice' : 'twice-at-once') : 'none')
  const stage = await Stage.open(run, { counters: COUNTERS, plan })
  let forgotten = 0
  let restarts = 0
  const trials = () => stage.line.faults + forgotten

  const forgetful = async () => {
    while (trials() < run.trials) {
      await pause(dice() * 40)
      const counter = stage.counters[Math.floor(dice() * COUNTERS)]
      if (counter && (await forgetFrom(counter, dice()))) forgotten++
      if (trials() < (restarts + 1) * RESTART_EVERY) continue
      restarts++
      await stage.server.kill()
      await stage.server.start()
    }
  }
  await Promise.all([stage.work(() => trials() >= run.trials), forgetful()])
  const why = forgotten === 0 ? 'no device ever sent again what it had sent' : undefined
  return await stage.finish(trials(), [], why)
}

/** The device does not know any more that these facts were stored, and sends them again, cut elsewhere. */
async function forgetFrom({ ctx }: CounterDevice, share: number): Promise<boolean> {
  const { outbox } = ctx.db
  const from = Math.floor(share * (await outbox.count()))
  const changed = await outbox
    .where('dseq')
    .above(from)
    .and((row) => row.state === 'stored')
    .modify({ state: 'waiting' })
  return changed > 0
}
