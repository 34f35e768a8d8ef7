/**
 * The server's process gets SIGKILL at a random moment while counters push facts and scans, again and again, one time in
 * six while it is still starting. What the kernel already has survives that; loss of power is more and needs a machine
 * to cut.
 */
import type { Findings } from './ledger.ts'
import { pause, type DrillResult, type DrillRun } from './support/drill.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 4
const LONGEST_LIFE_MS = 250
const LONGEST_START_MS = 500

export default async function serverKill(run: DrillRun): Promise<DrillResult> {
  const stage = await Stage.open(run, { counters: COUNTERS })
  const { server, random } = stage
  const found: Findings[] = []
  let isOver = false
  let kills = 0
  let lives = 0
  let busy = 0
  const work = stage.work(() => isOver)
  try {
    while (kills < run.trials) {
      await pause(random() ** 2 * LONGEST_LIFE_MS)
      if (stage.counters.some((counter) => counter.inFlight.count > 0)) busy++
      lives++
      kills++
      found.push(await stage.compare(false)) // kills first
      while (random() < 1 / 6 && kills < run.trials) {
        const starting = server.start().catch(() => undefined) // never gets there
        await pause(random() * LONGEST_START_MS)
        kills++
        found.push(await stage.compare(false))
        await starting
      }
      await server.start()
    }
  } finally {
    isOver = true
    await work
  }
  // Those that came while it was still starting are another fault.
  const idle = busy < lives / 2 ? `only ${busy} of ${lives} kills hit a request` : undefined
  return await stage.finish(kills, found, idle)
}
