/** The program and its command line over PostgreSQL: two servers, one database, keys in a folder they share. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PullAnswer } from '../../domain/sync/wire.ts'
import { postgresBin, startCluster, type Cluster } from '../support/postgres.ts'
import { freePort } from '../support/free-port.ts'
import { SyncDevice } from '../support/sync-device.ts'
import { note, uuid } from '../support/sync-events.ts'

const server = join(import.meta.dirname, '..', '..', 'sync-server')
const PASSWORD = 'geheim-4711'

describe.skipIf(postgresBin === undefined)(
  'the program on PostgreSQL (skipped without one)',
  { timeout: 60_000 },
  () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'motcua-program-'))
    const running: ChildProcess[] = []
    let cluster: Cluster
    let env: NodeJS.ProcessEnv
    let said = ''

    beforeAll(async () => {
      cluster = await startCluster()
      const url = cluster.url(await cluster.createDatabase(), `owner:${PASSWORD}`)
      const distDir = join(dataDir, 'no-dist')
      env = { ...process.env, DATABASE_URL: url, DATA_DIR: dataDir, DIST_DIR: distDir, NODE_NO_WARNINGS: '1' }
    }, 60_000)
    afterAll(async () => {
      for (const child of running) await end(child)
      await cluster.stop()
      rmSync(dataDir, { recursive: true, force: true })
    })

    async function end(child: ChildProcess): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((exited) => child.once('exit', exited))
      child.kill('SIGKILL')
      await gone
    }

    function motcua(...args: string[]): string {
      const run = spawnSync(process.execPath, [join(server, 'cli.ts'), ...args], { env, encoding: 'utf8' })
      said += run.stdout + run.stderr
      expect(run.status, run.stderr).toBe(0)
      return run.stdout
    }

    async function start(): Promise<{ child: ChildProcess; base: string }> {
      const port = await freePort()
      const child = spawn(process.execPath, [join(server, 'main.ts')], {
        env: { ...env, PORT: String(port), KIOSK_PORT: 'off', LOG_LEVEL: 'trace' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running.push(child)
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (text: Buffer) => (said += text.toString()))
      const base = `http://127.0.0.1:${port}`
      for (let tries = 0; tries < 400 && child.exitCode === null; tries++) {
        const isUp = await fetch(`${base}/api/health`).then(
          (answer) => answer.ok,
          () => false,
        )
        if (isUp) return { child, base }
        await new Promise((later) => setTimeout(later, 25))
      }
      throw new Error(`not up:\n${said}`)
    }

    it('a device goes on at the second server when the first is killed; nobody hears the password', async () => {
      motcua('admin', 'create', '--code', 'an', '--name', 'An', '--new-commune', '14956', '--agency', 'H56.2')
      const [, code = ''] = /: ([2-9A-Z]{4}-[2-9A-Z]{4}) /.exec(motcua('device', 'enrol')) ?? []
      const [first, second] = await Promise.all([start(), start()])
      let base = first.base
      const device = new SyncDevice((path, init) => fetch(base + path, init))
      expect((await device.enrol(code)).status).toBe(200)
      for (let i = 0; i < 4; i++) device.write(JSON.stringify(note(uuid())))
      expect((await device.push(device.segment(1, 2))).status).toBe(200)
      await end(first.child)
      base = second.base
      const heard = await device.push(device.segment(2, 4))
      expect(heard.value).toMatchObject({ stored: 4 })
      const pulled = await device.ask<PullAnswer>('/api/sync/pull?after=0')
      expect(pulled.value.rows.map((row) => row.seq)).toEqual([1, 2, 3, 4])
      expect(said, 'no demo commune in a database of its own').not.toContain('Xã dùng thử')
      expect(said).not.toContain(PASSWORD)
    }, 30_000)
  },
)
