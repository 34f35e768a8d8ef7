/** Drains a device's work over a weak line, with its own sender and a real server, and counts. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { spawnSync } from 'node:child_process'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { compareLedgers } from '../../tests/drills/ledger.ts'
import { enrolCounter, type CounterDevice } from '../../tests/drills/support/counter-device.ts'
import { pause, seeded } from '../../tests/drills/support/drill.ts'
import { readServer } from '../../tests/drills/support/read-server.ts'
import { ThinLine } from '../../tests/drills/support/thin-line.ts'
import { Alarm, pauseAfter } from '../../src/sync/schedule.ts'

export interface DayOptions {
  readonly bytesPerSecond: number
  readonly delayMs: number
  readonly cutEveryMs: number
  readonly cutMs: number
  readonly pages: readonly number[]
}

export interface Day {
  readonly goodput: number
  readonly returns: readonly number[] // ms
  readonly midway: readonly number[] // ms
  readonly workBytes: number
  readonly upBytes: number
  readonly seconds: number
  readonly wrong: number
}

const LOOK_MS = 20
const GIVE_UP_MS = 170_000
const root = resolve(import.meta.dirname, '../..')

export async function runDay(options: DayOptions): Promise<Day> {
  const distDir = mkdtempSync(join(tmpdir(), 'motcua-drain-'))
  spawnSync(process.execPath, ['scripts/build-pack.ts', join(distDir, 'pack')], { cwd: root })
  const server = await HomeServer.create({ distDir, env: { LOG_LEVEL: 'silent' } })
  const line = new ThinLine()
  try {
    await line.open(server.port)
    const random = seeded(64)
    const counter = await enrolCounter({
      origin: line.origin,
      code: server.enrolmentCode,
      name: 'Quầy 1',
      random,
    })
    await counter.round()
    const figures = await drainOver(line, counter, options, random)
    await server.kill()
    const waiting = new Map([[counter.id, (await counter.waiting()).facts]])
    const found = compareLedgers([counter.account], await readServer(server.dataDir), waiting, true)
    for (const text of [...found.lost, ...found.duplicated, ...found.other]) console.error(`  ${text}`)
    return { ...figures, wrong: found.lost.length + found.duplicated.length + found.other.length }
  } finally {
    line.close()
    await server.remove()
    rmSync(distDir, { recursive: true, force: true })
  }
}

async function drainOver(
  line: ThinLine,
  counter: CounterDevice,
  options: DayOptions,
  random: () => number,
): Promise<Omit<Day, 'wrong'>> {
  for (const bytes of options.pages) await counter.receive(bytes)
  line.bytesPerSecond = options.bytesPerSecond
  line.delayMs = options.delayMs
  const alarm = new Alarm()
  const over = new AbortController()
  const from = performance.now()
  const upBefore = line.up.passed
  let [downMs, workBytes] = [0, options.pages.reduce((sum, bytes) => sum + bytes, 0)]
  const [returns, midway]: [number[], number[]] = [[], []]

  const sending = (async () => {
    let failures = 0
    while (!over.signal.aborted) {
      const report = await counter.round()
      failures = report.kind === 'done' ? 0 : failures + 1
      await alarm.sleep(pauseAfter(report, failures, random()), over.signal)
    }
  })()

  /** A dossier with next to no scan, recorded now; `since` tells when its facts could begin to travel. */
  const timed = async (since: () => number): Promise<number> => {
    const before = new Set(await counter.ctx.db.outbox.toCollection().primaryKeys())
    const isStored = async () => {
      const rows = await counter.ctx.db.outbox.toArray()
      return rows.every((row) => before.has(row.dseq) || row.state === 'stored')
    }
    await counter.receive(8)
    alarm.ring()
    while (!(await isStored())) await pause(LOOK_MS)
    return performance.now() - since()
  }
  const isDone = async () => {
    const { facts, files } = await counter.waiting()
    return (facts.size === 0 && files === 0) || performance.now() - from > GIVE_UP_MS
  }

  let nextCut = from + options.cutEveryMs
  let nextMidway = from + options.cutEveryMs / 2
  while (!(await isDone())) {
    const now = performance.now()
    if (now >= nextCut) {
      line.cut()
      let mended = 0
      const arriving = timed(() => mended) // received while there is no line
      await pause(options.cutMs)
      line.mend()
      mended = performance.now()
      downMs += mended - now
      returns.push(await arriving)
      nextCut = performance.now() + options.cutEveryMs
      nextMidway = performance.now() + options.cutEveryMs / 2
    } else if (now >= nextMidway) {
      nextMidway = Number.POSITIVE_INFINITY
      midway.push(await timed(() => now))
    } else await pause(LOOK_MS)
  }
  const ms = performance.now() - from
  over.abort()
  await sending
  workBytes += (await counter.ctx.db.outbox.toArray()).reduce((sum, row) => sum + row.bytes, 0)
  return {
    goodput: workBytes / (((ms - downMs) / 1000) * options.bytesPerSecond),
    returns,
    midway,
    workBytes,
    upBytes: line.up.passed - upBefore,
    seconds: ms / 1000,
  }
}
