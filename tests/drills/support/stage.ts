/** A home server of its own, some counters, and the line between them; at the end the line is mended and accounts compared. */
import type { RoundReport } from '../../../src/sync/round.ts'
import { HomeServer } from '../../journeys/support/server.ts'
import { compareLedgers, type Findings } from '../ledger.ts'
import { BadLine, type Fault, type Passing } from './bad-line.ts'
import { enrolCounter, type CounterDevice } from './counter-device.ts'
import { pause, seeded, type DrillResult, type DrillRun } from './drill.ts'
import { chosenEngine, type DrillEngine } from './engine.ts'
import type { ServerAccount } from './read-server.ts'

export interface StageOptions {
  readonly counters: number
  readonly plan?: (passing: Passing) => Fault
  readonly dataDir?: string // a folder of the drill's own, e.g. on a small disk
  readonly engine?: DrillEngine // the one the run was asked for, when the drill needs none of its own
}

/** Healing that takes longer is none. What a full disk left unchecked is looked at once a minute (F8). */
const HEAL_MS = 90_000
const SHOWN = 10

export class Stage {
  readonly server: HomeServer
  readonly line: BadLine
  readonly counters: CounterDevice[] = []
  readonly random: () => number
  readonly dataDir: string
  readonly #engine: DrillEngine
  #account: ServerAccount | null = null

  private constructor(
    server: HomeServer,
    line: BadLine,
    random: () => number,
    dataDir: string,
    engine: DrillEngine,
  ) {
    this.server = server
    this.line = line
    this.random = random
    this.dataDir = dataDir
    this.#engine = engine
  }

  static async open(run: DrillRun, options: StageOptions): Promise<Stage> {
    const { counters, plan = () => 'none', dataDir } = options
    const engine = options.engine ?? (await chosenEngine())
    const random = seeded(run.seed)
    const env = {
      READ_ONLY_BELOW_MB: '0', // the disk is to become full
      LOG_LEVEL: 'silent',
      ...(dataDir === undefined ? {} : { DATA_DIR: dataDir }),
      ...engine.env,
    }
    const server = await HomeServer.create({ distDir: run.distDir, env })
    process.once('exit', () => {
      if (server.pid !== undefined) process.kill(server.pid, 'SIGKILL')
    })
    const line = new BadLine(random, () => 'none')
    const stage = new Stage(server, line, random, dataDir ?? server.dataDir, engine)
    await line.open(server.port)
    for await (const code of engine.codes(server, stage.dataDir, counters)) {
      const name = `Quầy ${stage.counters.length + 1}`
      stage.counters.push(await enrolCounter({ origin: line.origin, code, name, random }))
    }
    line.plan = plan
    return stage
  }

  /** Officers write and senders send, on all counters at once, until it is over. */
  async work(isOver: () => boolean, onRound: (report: RoundReport) => void = () => {}): Promise<void> {
    const officer = async (counter: CounterDevice) => {
      while (!isOver()) {
        // An officer is never far ahead of a line that works, or the drill would be about memory.
        const { facts, files } = await counter.waiting()
        if (facts.size < 150 && files < 12) await counter.act()
        await pause(this.random() * 12)
      }
    }
    const sender = async (counter: CounterDevice) => {
      while (!isOver()) {
        const report = await counter.round()
        onRound(report)
        await pause(report.kind === 'done' ? 5 : this.random() * 30)
      }
    }
    await Promise.all(this.counters.flatMap((counter) => [officer(counter), sender(counter)]))
  }

  /** What the server holds against what everybody saw, while it is down. */
  async compare(healed: boolean): Promise<Findings> {
    await this.server.kill()
    // First what was saved, then what waits: the officers go on meanwhile.
    const accounts = this.counters.map(({ account }) => ({ ...account, saved: new Map(account.saved) }))
    const waiting = new Map<string, ReadonlySet<number>>()
    for (const counter of this.counters) waiting.set(counter.id, (await counter.waiting()).facts)
    this.#account = await this.#engine.read(this.dataDir)
    return compareLedgers(accounts, this.#account, waiting, healed)
  }

  async heal(): Promise<void> {
    if (this.server.pid === undefined) await this.server.start()
    await this.line.mend()
    const until = performance.now() + HEAL_MS
    for (const counter of this.counters)
      while (performance.now() < until) {
        const report = await counter.round()
        const { facts, files } = await counter.waiting()
        if (report.kind === 'done' && facts.size === 0 && files === 0) break
        await pause(files > 0 ? 500 : 20)
      }
    // Now all of them read what all of them sent.
    for (const counter of this.counters) await counter.round()
  }

  /** Mends everything, compares, and closes. `earlier`: what was found while things were broken. */
  async finish(trials: number, earlier: readonly Findings[] = [], why?: string): Promise<DrillResult> {
    await this.heal()
    const last = await this.compare(true)
    const account = this.#account
    await this.close()
    const all = (kind: keyof Findings) => [...new Set([...earlier, last].flatMap((found) => found[kind]))]
    const [lost, duplicated, other] = [all('lost'), all('duplicated'), all('other')]
    for (const [name, list] of Object.entries({ lost, duplicated, other }))
      for (const text of list.slice(0, SHOWN)) console.error(`  ${name}: ${text}`)
    const reason = why ?? (other.length > 0 ? `${other.length} × like: ${other[0]}` : undefined)
    return {
      trials,
      lost: lost.length,
      duplicated: duplicated.length,
      facts: account?.rows.length ?? 0,
      files: account?.files.size ?? 0,
      ...(reason === undefined ? {} : { why: reason }),
    }
  }

  async close(): Promise<void> {
    this.line.close()
    await this.server.remove()
    await this.#engine.stop()
    for (const { ctx } of this.counters) ctx.db.close()
  }
}
