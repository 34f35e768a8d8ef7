import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MissingAnswer, PullAnswer, PushAnswer } from '../domain/sync/wire.ts'
import { demoOfficers } from './demo/demo-commune.ts'
import { freePorts } from '../tests/support/free-port.ts'
import { jpegPage } from '../tests/support/jpeg-page.ts'
import { sealUpload, SyncDevice, uploadMetadata, type Heard } from '../tests/support/sync-device.ts'
import { note, received, uuid } from '../tests/support/sync-events.ts'

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))

describe('the real process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'motcua-main-'))
  let port = 0
  let kioskPort = 0
  let printed = ''
  let child: ChildProcess

  async function start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(port),
      KIOSK_PORT: String(kioskPort),
      DATA_DIR: dataDir,
      DIST_DIR: join(dataDir, 'no-dist'),
    }
    child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout!.on('data', (text: Buffer) => (printed += text.toString()))
    child.stderr!.on('data', (text: Buffer) => (printed += text.toString()))
    for (let i = 0; i < 400; i++) {
      if (child.exitCode !== null) break
      if (
        await fetch(`http://127.0.0.1:${port}/api/health`).then(
          (r) => r.ok,
          () => false,
        )
      )
        return
      await pause(25)
    }
    throw new Error(`not up:\n${printed}`)
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const gone = new Promise<number | null>((exited) => child.once('exit', exited))
    child.kill(signal)
    return gone
  }

  const line = (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal: AbortSignal.timeout(3_000) })
  const lastCode = () => [...printed.matchAll(/Mã ghi danh (?:thiết bị[^:]*|tiếp theo): (\S+)/g)].at(-1)![1]!

  beforeAll(async () => {
    ;[port = 0, kioskPort = 0] = await freePorts(2)
    await start()
  }, 30_000)
  afterAll(async () => {
    if (child.exitCode === null && child.signalCode === null) await end('SIGKILL')
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('creates the demo commune, prints codes and passphrases, and a new code after each use', async () => {
    for (const { code, words, name } of demoOfficers)
      expect(printed).toMatch(new RegExp(`^  ${code} +${words} +${name}, `, 'm'))
    expect(printed).toContain(`http://localhost:${port}`)
    const device = new SyncDevice(line)
    const first = lastCode()
    expect((await device.enrol(first)).status).toBe(200)
    await pause(100)
    expect(lastCode()).not.toBe(first)
    const { code, words } = demoOfficers[0]!
    const signedIn = await device.ask('/api/sign-in', { json: { officer: code, passphrase: words } })
    expect(signedIn.status).toBe(200)
    expect(statSync(join(dataDir, 'keys', 'sign.pem')).mode & 0o777).toBe(0o600)
  }, 20_000)

  it('SIGKILL in the middle of pushes and uploads: what was answered is there, once, in one sequence', async () => {
    const devices = [new SyncDevice(line), new SyncDevice(line), new SyncDevice(line)]
    for (const device of devices) {
      expect((await device.enrol(lastCode())).status).toBe(200)
      await pause(100)
    }
    const answered = new Map<string, number>() // device/dseq → seq
    const files = new Map<string, Buffer>()
    let isOver = false

    const author = async (device: SyncDevice) => {
      let have = 0
      for (let serial = 1; !isOver || have < device.log.length; serial++) {
        if (!isOver && device.log.length - have < 60)
          for (const event of [received(device.enrolled!.book, serial), note(uuid()), note(uuid())])
            device.write(JSON.stringify(event))
        const to = Math.min(device.log.length, have + 20)
        const heard = await device.push(device.segment(have + 1, to)).catch(() => null)
        if (heard) have = learn(device, heard, have)
        else await pause(20)
      }
    }
    const learn = (device: SyncDevice, heard: Heard<PushAnswer>, have: number): number => {
      if (heard.status === 409) return heard.problem!.details!['have'] as number
      if (heard.status !== 200) return have
      for (const { dseq, seq } of heard.value.verdicts) {
        const place = `${device.id}/${dseq}`
        expect(answered.get(place) ?? seq).toBe(seq)
        answered.set(place, seq)
      }
      return heard.value.stored
    }
    const uploader = async (device: SyncDevice) => {
      while (!isOver) {
        const plain = jpegPage(100_000)
        const file = sealUpload(device.enrolled!.sealKey, plain, 'image/jpeg')
        const isDone = await upload(device, file).catch(() => false)
        if (isDone) files.set(file.sha256, plain)
      }
    }

    const work = [...devices.map(author), uploader(devices[0]!)]
    for (let i = 0; i < 4; i++) {
      await pause(300 + i * 130)
      await end('SIGKILL')
      await start()
    }
    await pause(300)
    isOver = true
    await Promise.all(work)
    await end('SIGKILL')
    await start()

    const rows: PullAnswer['rows'][number][] = []
    for (;;) {
      const page = await devices[0]!.ask<PullAnswer>(`/api/sync/pull?after=${rows.length}`)
      rows.push(...page.value.rows)
      if (!page.value.more) break
    }
    const written = devices.flatMap((device) => device.log)
    expect(written.length).toBeGreaterThan(100)
    expect(rows.map((row) => row.seq)).toEqual(rows.map((_, i) => i + 1))
    expect(rows.map((row) => row.raw).sort()).toEqual(written.map((row) => row.raw).sort())
    for (const row of rows) expect(answered.get(`${row.device}/${row.dseq}`)).toBe(row.seq)
    expect(answered.size).toBe(written.length)

    expect(files.size).toBeGreaterThan(0)
    const asked = await devices[0]!.ask<MissingAnswer>('/api/blobs/missing', {
      json: { sha256: [...files.keys()].slice(0, 500) },
    })
    expect(new Set(asked.value.files.map((file) => file.state))).toEqual(new Set(['verified']))
    for (const [sha, plain] of files)
      expect(readFileSync(join(dataDir, 'files', sha.slice(0, 2), sha.slice(2, 4), sha)).equals(plain)).toBe(
        true,
      )
    await end('SIGKILL')
    const db = new DatabaseSync(join(dataDir, 'motcua.db'))
    expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
    db.close()
    await start()
  }, 40_000)

  it('H5: residents have a listener of their own; when its port is taken, it is said and the staff work on', async () => {
    const kiosk = (path: string) => fetch(`http://127.0.0.1:${kioskPort}${path}`)
    expect(printed).toContain(`http://localhost:${kioskPort}/kiosk.html`)
    expect(await (await kiosk('/api/health')).json()).toMatchObject({ status: 'ok', kiosk: true })
    expect((await kiosk('/api/devices')).status).toBe(404)
    expect(printed).toMatch(/Mã ki-ốt: \S+\. Mã bảng số: \S+\./)
    await end('SIGTERM')
    const other = createServer()
    await new Promise<void>((listening) => other.listen(kioskPort, '127.0.0.1', listening))
    await start()
    for (let i = 0; i < 100 && !printed.includes('quầy vẫn chạy'); i++) await pause(25)
    expect(printed).toContain(`Cổng ${kioskPort} của ki-ốt đang được dùng`)
    expect((await line('/api/health')).status).toBe(200)
    await new Promise((closed) => other.close(closed))
  }, 30_000)

  it('SIGTERM ends it cleanly; a database that does not answer stops the start, its password is not told', async () => {
    expect(await end('SIGTERM')).toBe(0)
    const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/x' }
    child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr!.on('data', (text: Buffer) => (said += text.toString()))
    expect(await new Promise((exited) => child.once('exit', exited))).toBe(1)
    expect(said).toMatch(/^DATABASE_URL: .*ECONNREFUSED/m)
    expect(said).not.toContain('geheim')
  }, 20_000)
})

async function upload(device: SyncDevice, file: ReturnType<typeof sealUpload>): Promise<boolean> {
  const tus = { 'tus-resumable': '1.0.0' }
  const created = await device.ask('/api/files', {
    method: 'POST',
    streamed: true,
    headers: {
      ...tus,
      'upload-length': String(file.body.length),
      'upload-metadata': uploadMetadata(file.metadata),
    },
  })
  const done = await device.ask(created.headers.get('location')!, {
    method: 'PATCH',
    streamed: true,
    bytes: file.body,
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
  })
  return done.status === 204
}
