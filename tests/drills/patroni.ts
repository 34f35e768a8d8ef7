/**
 * By name only (root, minutes): the province's database loses its leading host to SIGKILL, then to a pulled cable, again and
 * again, while counters work. Nothing that was answered may be gone, and service must come back without a hand.
 */
import { Client } from 'pg'
import { startCluster, whyNoCluster, type Cluster } from './support/cluster/patroni.ts'
import { pause, type DrillResult, type DrillRun } from './support/drill.ts'
import { postgresEngine } from './support/engine.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 4
const BEFORE_MS = 6000
const AFTER_KILL_MS = 40_000
const CUT_MS = 28_000
const AFTER_CUT_MS = 15_000
/** Longest time without an answered push that the design allows. */
const LONGEST_GAP_MS = 40_000

export default async function patroni(run: DrillRun): Promise<DrillResult> {
  const why = whyNoCluster()
  if (why !== null) throw new Error(why)
  const cluster = await startCluster()
  try {
    return await drill(run, cluster)
  } finally {
    await cluster.stop()
  }
}

async function drill(run: DrillRun, cluster: Cluster): Promise<DrillResult> {
  const urls = await createDatabase(cluster)
  const engine = postgresEngine(urls.admin, { DATABASE_URL: urls.server, DATABASE_ADMIN_URL: urls.admin })
  const stage = await Stage.open(run, { counters: COUNTERS, engine })
  let isOver = false
  let answered = performance.now()
  let longestGapMs = 0
  const work = stage.work(
    () => isOver,
    (report) => {
      if (report.pushed === 0) return
      longestGapMs = Math.max(longestGapMs, performance.now() - answered)
      answered = performance.now()
    },
  )
  const gaps: string[] = []
  const told = (fault: string) => {
    longestGapMs = Math.max(longestGapMs, performance.now() - answered)
    gaps.push(`${fault} ${(longestGapMs / 1000).toFixed(1)} s`)
    console.error(`  ${gaps.at(-1)}`)
    const isLong = longestGapMs > LONGEST_GAP_MS
    longestGapMs = 0
    return isLong
  }
  let tooLong = 0
  let faults = 0
  try {
    while (faults < run.trials) {
      await pause(BEFORE_MS)
      const killed = await cluster.leader()
      await cluster.killHost(killed)
      await pause(AFTER_KILL_MS)
      if (told('host killed')) tooLong++
      cluster.startHost(killed)
      await cluster.ready()
      if (++faults >= run.trials) break

      const cut = await cluster.leader()
      cluster.cutOff(cut)
      await pause(CUT_MS)
      cluster.reconnect(cut)
      await pause(AFTER_CUT_MS)
      if (told('cable pulled')) tooLong++
      await cluster.ready()
      faults++
    }
  } finally {
    isOver = true
    await work
  }
  return await stage.finish(faults, [], tooLong > 0 ? `no service: ${gaps.join(', ')}` : undefined)
}

async function createDatabase(cluster: Cluster): Promise<{ server: string; admin: string }> {
  const client = new Client({ connectionString: cluster.url })
  await client.connect()
  await client.query(`create role motcua login password 'motcua'`)
  await client.query('create database motcua')
  await client.end()
  const admin = new URL(cluster.url)
  admin.pathname = '/motcua'
  const server = new URL(admin)
  server.username = 'motcua'
  server.password = 'motcua'
  return { server: server.href, admin: admin.href }
}
