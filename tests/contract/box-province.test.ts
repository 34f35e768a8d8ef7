/** Both programs as they run, killed at random, over a line that cuts: the mirror is the ledger, byte for byte. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { Client } from 'pg'
import {
  ask,
  BoxPair,
  boxRows,
  compareFiles,
  forget,
  mirrorQuery,
  mirrors,
  rowsThatDiffer,
} from '../drills/support/box-pair.ts'
import { pause, seeded } from '../drills/support/drill.ts'
import { jpegPage } from '../support/jpeg-page.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { sealUpload, SyncDevice, uploadMetadata } from '../support/sync-device.ts'
import { note, received, uuid } from '../support/sync-events.ts'

const distDir = mkdtempSync(join(tmpdir(), 'motcua-no-dist-'))
afterAll(() => rmSync(distDir, { recursive: true, force: true }))

/** Half a minute each: the province on SQLite is the drill `box-province`. */
const engines = [postgresBin === undefined ? 'SQLite' : 'PostgreSQL']

describe.each(engines)('a box on SQLite, its province on %s', { timeout: 180_000 }, (engine) => {
  it('T15: killed by turns over a cutting line; then the box is lost and rebuilt; a revocation comes down', async () => {
    let cluster: Cluster | null = null
    let provinceEnv: Record<string, string> | undefined
    if (engine === 'PostgreSQL') {
      cluster = await startCluster()
      provinceEnv = { DATABASE_URL: cluster.url(await cluster.createDatabase()) }
    }
    const random = seeded(engine.length)
    const faults = ['request-cut', 'answer-lost', 'answer-cut', 'lost', 'twice-at-once'] as const
    const plan = () => (random() < 0.25 ? faults[Math.floor(random() * faults.length)]! : 'none')
    const pair = await BoxPair.open({ distDir, random, plan, ...(provinceEnv ? { provinceEnv } : {}) })
    const provinceRows = async (sql: string) => {
      if (!provinceEnv) return ask(pair.province.dataDir, sql)
      const client = new Client({ connectionString: provinceEnv['DATABASE_URL']! })
      await client.connect()
      try {
        return (await client.query<Record<string, unknown>>(sql)).rows
      } finally {
        await client.end()
      }
    }
    try {
      const line = (path: string, init?: RequestInit) =>
        fetch(pair.box.origin + path, { ...init, signal: AbortSignal.timeout(3_000) })
      const authors = [new SyncDevice(line), new SyncDevice(line)]
      for (const author of authors) {
        const code = pair.box.enrolmentCode
        expect((await author.enrol(code)).status).toBe(200)
        while (pair.box.enrolmentCode === code) await pause(20)
      }
      pair.breakLine()
      let isOver = false
      const work = authors.map((author) => write(author, random, () => isOver))
      for (let kill = 0; kill < 4; kill++) {
        await pause(random() * 1_200)
        const victim = random() < 0.5 ? pair.box : pair.province
        await victim.kill()
        await pause(random() * 800)
        await victim.start()
      }
      isOver = true
      await Promise.all(work)
      await pair.line.mend()
      await pair.settle()

      const own = boxRows(pair.box.dataDir)
      const written = authors.flatMap((author) => author.log)
      expect(written.length).toBeGreaterThan(20)
      expect(own.length).toBe(written.length)
      const held = mirrors(await provinceRows(mirrorQuery))
      expect(held).toHaveLength(1)
      expect(rowsThatDiffer(held[0]!, own)).toEqual([])
      const files = new Set(
        ask(pair.box.dataDir, 'select sha256 from blob').map((row) => String(row['sha256'])),
      )
      expect(files.size).toBeGreaterThan(2)
      if (engine === 'SQLite') expect(compareFiles(pair.province.dataDir, files)).toEqual([])
      expect(pair.line.faults).toBeGreaterThan(2)

      const lost = await pair.replaceBox()
      await pair.settle()
      expect(rowsThatDiffer(boxRows(pair.box.dataDir), own)).toEqual([])
      expect(compareFiles(pair.box.dataDir, files)).toEqual([])
      forget(lost)

      pair.atProvince('box', 'tell', '--revoke-device', authors[0]!.id)
      let code = ''
      for (let i = 0; i < 200 && code !== 'device.revoked'; i++) {
        code = (await authors[0]!.ask('/api/sync/pull?after=0')).problem?.code ?? ''
        await pause(50)
      }
      expect(code).toBe('device.revoked')
      expect((await authors[1]!.ask('/api/sync/pull?after=0')).status).toBe(200)
    } finally {
      await pair.close()
      await cluster?.stop()
    }
  })
})

/** Facts and pages until it is over, then until the box has all of them. */
async function write(author: SyncDevice, random: () => number, isOver: () => boolean): Promise<void> {
  let have = 0
  for (let serial = 1; !isOver() || have < author.log.length; serial++) {
    if (!isOver() && author.log.length - have < 40) {
      const plain = jpegPage(Math.ceil(random() ** 3 * 600_000))
      const file = sealUpload(author.enrolled!.sealKey, plain, 'image/jpeg')
      const page = {
        sha256: file.sha256,
        size: plain.length,
        mime: 'image/jpeg',
        kind: 'declaration',
        pages: 1,
      }
      for (const event of [received(author.enrolled!.book, serial, [page as never]), note(uuid())])
        author.write(JSON.stringify(event))
      await upload(author, file).catch(() => null)
    }
    const to = Math.min(author.log.length, have + 20)
    const heard = await author.push(author.segment(have + 1, to)).catch(() => null)
    if (heard?.status === 200) have = heard.value.stored
    else if (heard?.status === 409) have = heard.problem!.details!['have'] as number
    await pause(30)
  }
}

async function upload(author: SyncDevice, file: ReturnType<typeof sealUpload>): Promise<void> {
  const tus = { 'tus-resumable': '1.0.0' }
  const length = {
    'upload-length': String(file.body.length),
    'upload-metadata': uploadMetadata(file.metadata),
  }
  const made = await author.ask('/api/files', {
    method: 'POST',
    streamed: true,
    headers: { ...tus, ...length },
  })
  const headers = { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  await author.ask(made.headers.get('location')!, {
    method: 'PATCH',
    streamed: true,
    bytes: file.body,
    headers,
  })
}
