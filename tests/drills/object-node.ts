/**
 * By name only (OpenStack Swift of Debian): pages go to an object store of three nodes; one node is killed, then a second,
 * then both come back. With one gone everything works; with two gone reading works and uploads wait.
 */
import { buffer } from 'node:stream/consumers'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { openS3Blobs } from '../../sync-server/blobs/s3.ts'
import { hasSwift, startSwift, type Swift } from '../support/swift.ts'
import { pause, type DrillResult, type DrillRun } from './support/drill.ts'
import { sqliteEngine, type DrillEngine } from './support/engine.ts'
import { readSqlite, readTables } from './support/read-server.ts'
import { Stage } from './support/stage.ts'

const COUNTERS = 3
const PAGE_BYTES = 120_000
const HEAL_MS = 30_000

export default async function objectNode(run: DrillRun): Promise<DrillResult> {
  if (!hasSwift())
    throw new Error("needs Debian's swift-account swift-container swift-object swift-proxy memcached")
  const swift = await startSwift(3)
  const drafts = mkdtempSync(join(tmpdir(), 'motcua-drafts-'))
  try {
    return await drill(run, swift, drafts)
  } finally {
    await swift.stop()
    rmSync(drafts, { recursive: true, force: true })
  }
}

async function drill(run: DrillRun, swift: Swift, drafts: string): Promise<DrillResult> {
  const place = { ...swift.place, bucket: 'motcua' }
  const { endpoint, region, accessKey, secretKey } = place
  const credentials = { accessKeyId: accessKey, secretAccessKey: secretKey }
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
  await s3.send(new CreateBucketCommand({ Bucket: place.bucket }))
  const blobs = await openS3Blobs(place, drafts)
  const engine: DrillEngine = {
    ...sqliteEngine,
    env: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: place.bucket,
      S3_ACCESS_KEY: accessKey,
      S3_SECRET_KEY: secretKey,
    },
    read: (dataDir) =>
      readTables(readSqlite(dataDir), async (sha256) => {
        const found = await blobs.find(sha256)
        return found ? buffer(found.stream) : null
      }),
  }
  const stage = await Stage.open(run, { counters: COUNTERS, engine })
  const [first] = stage.counters
  if (!first) throw new Error('no counter')

  /** One page more from every counter; true when all that waits has arrived in time. */
  async function bringPages(withinMs: number): Promise<boolean> {
    for (const counter of stage.counters) await counter.receive(PAGE_BYTES)
    const until = performance.now() + withinMs
    do {
      for (const counter of stage.counters) await counter.round()
      const waiting = await Promise.all(stage.counters.map((counter) => counter.waiting()))
      if (waiting.every(({ files }) => files === 0)) return true
      await pause(500)
    } while (performance.now() < until)
    return false
  }

  const wrong: string[] = []
  let faults = 0
  while (faults < run.trials) {
    const dead = faults % 3
    const second = (dead + 1) % 3
    if (!(await bringPages(HEAL_MS))) wrong.push('with all nodes there a page did not arrive')
    await swift.killNode(dead)
    faults++
    if (!(await bringPages(HEAL_MS))) wrong.push('with one node gone a page did not arrive')
    await swift.killNode(second)
    faults++
    for (const sha256 of first.account.verified)
      if (!(await blobs.find(sha256).catch(() => undefined)))
        wrong.push(`with two nodes gone ${sha256} was not read`)
    if (await bringPages(0)) wrong.push('with two nodes gone a page was called verified')
    await Promise.all([swift.startNode(dead), swift.startNode(second)])
  }
  return await stage.finish(faults, [], wrong[0])
}
