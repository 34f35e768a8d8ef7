/**
 * A day at a commune with a box of its own: counters work, the line to the province cuts, box and province get SIGKILL at
 * random and stay away for a while. Then everything is mended: the province's mirror must be the box's ledger byte for
 * byte, with equal files. At last the box is lost, and another one is made from the province.
 */
import { compareLedgers, type Findings } from './ledger.ts'
import type { Fault } from './support/bad-line.ts'
import {
  ask,
  BoxPair,
  boxRows,
  compareFiles,
  forget,
  mirrorQuery,
  mirrors,
  rowsThatDiffer,
} from './support/box-pair.ts'
import { enrolCounter, type CounterDevice } from './support/counter-device.ts'
import { pause, seeded, type DrillResult, type DrillRun } from './support/drill.ts'
import { readServer } from './support/read-server.ts'

const COUNTERS = 3
const FAULTS: readonly Fault[] = ['request-cut', 'answer-lost', 'answer-cut', 'lost', 'twice-at-once', 'late']
const SHARE = 0.3
const LONGEST_LIFE_MS = 700
const LONGEST_AWAY_MS = 500
const HEAL_MS = 60_000
const SHOWN = 10

export default async function boxProvince(run: DrillRun): Promise<DrillResult> {
  const random = seeded(run.seed)
  const dice = seeded(run.seed + 1)
  const plan = (): Fault => (dice() < SHARE ? FAULTS[Math.floor(dice() * FAULTS.length)]! : 'none')
  const pair = await BoxPair.open({ distDir: run.distDir, random, plan })
  try {
    const counters = await enrolAll(pair, random)
    pair.breakLine()
    let isOver = false
    let kills = 0
    const day = work(counters, random, () => isOver)
    for (; kills < run.trials; kills++) {
      await pause(random() * LONGEST_LIFE_MS)
      const victims = random() < 0.2 ? [pair.box, pair.province] : [random() < 0.5 ? pair.box : pair.province]
      for (const victim of victims) await victim.kill()
      await pause(random() ** 2 * LONGEST_AWAY_MS)
      for (const victim of victims) await victim.start()
    }
    isOver = true
    await day
    await pair.line.mend()
    await heal(counters)
    await pair.settle()
    const { faults } = pair.line
    const first = await compare(pair, counters)
    const second = await loseBox(pair)
    const found = [first, second]
    for (const [name, list] of found.flatMap((each) => Object.entries(each)))
      for (const text of (list as string[]).slice(0, SHOWN)) console.error(`  ${name}: ${text}`)
    const other = found.flatMap((each) => each.other)
    const why =
      other[0] ?? (faults < kills ? `only ${faults} faults of the line in ${kills} kills` : undefined)
    const account = await readServer(pair.box.dataDir)
    return {
      trials: kills,
      lost: found.reduce((sum, each) => sum + each.lost.length, 0),
      duplicated: found.reduce((sum, each) => sum + each.duplicated.length, 0),
      facts: account.rows.length,
      files: account.files.size,
      ...(why === undefined ? {} : { why }),
    }
  } finally {
    await pair.close()
  }
}

async function enrolAll(pair: BoxPair, random: () => number): Promise<CounterDevice[]> {
  const counters: CounterDevice[] = []
  for (let i = 1; i <= COUNTERS; i++) {
    const code = pair.box.enrolmentCode
    counters.push(await enrolCounter({ origin: pair.box.origin, code, name: `Quầy ${i}`, random }))
    while (pair.box.enrolmentCode === code) await pause(20)
  }
  return counters
}

async function work(
  counters: readonly CounterDevice[],
  random: () => number,
  isOver: () => boolean,
): Promise<void> {
  await Promise.all(
    counters.map(async (counter) => {
      while (!isOver()) {
        const { facts, files } = await counter.waiting()
        if (facts.size < 40 && files < 6) await counter.act()
        await counter.round()
        await pause(20 + random() * 80)
      }
    }),
  )
}

async function heal(counters: readonly CounterDevice[]): Promise<void> {
  const until = performance.now() + HEAL_MS
  for (const counter of counters)
    while (performance.now() < until) {
      await counter.round()
      const { facts, files } = await counter.waiting()
      if (facts.size === 0 && files === 0) break
      await pause(files > 0 ? 300 : 20)
    }
}

/** Counters against the box, and the box against its mirror. */
async function compare(pair: BoxPair, counters: readonly CounterDevice[]): Promise<Findings> {
  await pair.box.kill()
  await pair.province.kill()
  const waiting = new Map<string, ReadonlySet<number>>()
  for (const counter of counters) waiting.set(counter.id, (await counter.waiting()).facts)
  const box = await readServer(pair.box.dataDir)
  const found = compareLedgers(
    counters.map((counter) => counter.account),
    box,
    waiting,
    true,
  )
  const held = mirrors(ask(pair.province.dataDir, mirrorQuery))
  const lost = [...found.lost, ...rowsThatDiffer(held.at(-1) ?? [], boxRows(pair.box.dataDir))]
  lost.push(...compareFiles(pair.province.dataDir, box.files).map((each) => `province: ${each}`))
  const own = ask(pair.province.dataDir, 'select seq from event').length
  const other = [...found.other]
  if (held.length !== 1) other.push(`${held.length} mirrors, though nothing was ever set back`)
  if (own > 0) other.push(`${own} rows in a ledger of the province's own`)
  return { lost, duplicated: found.duplicated, other }
}

/** Nothing is left of the box and its keys; what the province held comes back. */
async function loseBox(pair: BoxPair): Promise<Findings> {
  await pair.province.start()
  const lost = await pair.replaceBox()
  await pair.settle()
  const before = await readServer(lost.dataDir)
  const findings = {
    lost: [
      ...rowsThatDiffer(boxRows(pair.box.dataDir), boxRows(lost.dataDir)).map((each) => `rebuilt: ${each}`),
      ...compareFiles(pair.box.dataDir, before.files).map((each) => `rebuilt: ${each}`),
    ],
    duplicated: [],
    other: [...(await readServer(pair.box.dataDir)).damage],
  }
  forget(lost)
  return findings
}
