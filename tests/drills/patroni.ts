/**
 * By name only (root, minutes): the province's database loses its leading host to SIGKILL, then to a pulled cable, again and
 * again, while counters work. Nothing that was answered may be gone, and service must come back without a hand.
 */
import { Client } from 'pg'
import { GapWatch, type Gap } from './support/cluster/gaps.ts'
import { startCluster, whyNoCluster, type Cluster } from './support/cluster/patroni.ts'
import { pause, type DrillResult, type DrillRun } from './support/drill.ts'
import { postgresEngine } from './support/engine.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 4
const BEFORE_MS = 6000
const CUT_MS = 28_000
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
  const watch = new GapWatch(cluster.url)
  let isOver = false
  const work = stage.work(
    () => isOver,
    (report) => {
      if (report.pushed > 0) watch.answered()
    },
  )
  watch.start()
  const gaps: number[] = []
  const told = (fault: string, { serviceMs, databaseMs }: Gap) => {
    gaps.push(serviceMs)
    const [service, database] = [serviceMs, databaseMs].map((ms) => `${(ms / 1000).toFixed(1)} s`)
    console.error(`  ${fault}: ${service} without an answer, the database ${database} without a commit`)
  }
  try {
    for (let fault = 0; fault < run.trials; fault++) {
      await pause(BEFORE_MS)
      const leader = await cluster.leader()
      if (fault % 2 === 0) {
        told('host killed', await watch.around(() => cluster.killHost(leader)))
        cluster.startHost(leader)
      } else {
        const cutAt = performance.now()
        told('cable pulled', await watch.around(() => cluster.cutOff(leader)))
        await pause(Math.max(0, CUT_MS - (performance.now() - cutAt)))
        cluster.reconnect(leader)
      }
      await cluster.ready()
    }
  } finally {
    isOver = true
    await Promise.all([work, watch.stop()])
  }
  const longest = Math.max(...gaps)
  const why = longest > LONGEST_GAP_MS ? `${(longest / 1000).toFixed(1)} s without an answer` : undefined
  return await stage.finish(gaps.length, [], why)
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
