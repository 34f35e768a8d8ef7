/**
 * The storm: the line comes back for a thousand devices at once, each with 200 facts and some pages. One server with SQLite
 * beside two peers: a plain endpoint that inserts one row a request, and PouchDB replicating the same documents. The peers
 * get a share of the devices (they would take an hour); their figures are rates.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { percentile, type Report } from '../figure.ts'
import { CountingLine } from './counting-line.ts'
import { dayOf } from './day.ts'
import { storm } from './ours.ts'
import { countBefore } from './peers/counting-proxy.ts'
import { installPouch } from './peers/install.ts'
import { startPeer } from './peers/peer-process.ts'
import { prepare } from './prepare.ts'
import { costOf } from './process-cost.ts'

const STORM = { devices: 1000, events: 200, files: 2, fileBytes: 60_000 } as const
const HONO_DEVICES = 1000
const HONO_EVENTS = 10
const POUCH_DEVICES = 50
const DESK = { agency: 'H56.10.01', book: 1, receiver: 'receiver', handler: 'handler' }

interface Rates {
  readonly perSecond: number
  readonly bytesPerEvent: number
  readonly cpuMicros: number // of the server, an event
}

export default async function measure(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-storm-'))
  try {
    const ours = await measureOurs(join(folder, 'ours'), report)
    const plain = await measurePlain(join(folder, 'plain.db'))
    const pouch = await measurePouch(join(folder, 'pouch'))
    for (const [peer, rates] of [
      ['plain Hono, a row a request', plain] as const,
      ['PouchDB', pouch] as const,
    ]) {
      if ('why' in rates) {
        report({ metric: 'facts a second', unit: '1/s', value: ours.perSecond, peer, why: rates.why })
        continue
      }
      report({
        metric: 'facts a second',
        unit: '1/s',
        value: ours.perSecond,
        peer,
        peerValue: rates.perSecond,
      })
      report({
        metric: 'bytes a fact, both ways',
        unit: 'B',
        value: ours.bytesPerEvent,
        peer,
        peerValue: rates.bytesPerEvent,
      })
      report({
        metric: 'server CPU a fact',
        unit: 'µs',
        value: ours.cpuMicros,
        peer,
        peerValue: rates.cpuMicros,
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureOurs(dataDir: string, report: Report): Promise<Rates> {
  const line = { send: null as CountingLine | null }
  const all = await prepare(dataDir, (path, init) => line.send!.send(path, init), STORM)
  const server = await HomeServer.create({ env: { DATA_DIR: dataDir, LOG_LEVEL: 'error' } })
  const socket = new CountingLine(server.origin)
  line.send = socket
  try {
    const idle = costOf(server.pid!)
    const facts = await storm(all.map((waiting) => ({ ...waiting, files: [] })))
    const afterFacts = costOf(server.pid!)
    const bytes = socket.bytes
    const files = await storm(all)
    const end = costOf(server.pid!)
    const count = all.length * STORM.events
    const lastMs = Math.max(...facts.factsMs)
    report({
      metric: 'facts of 1,000 devices at the server, p99 device',
      unit: 's',
      value: percentile(facts.factsMs, 0.99) / 1000,
      peer: 'target',
      peerValue: 10,
    })
    report({ metric: 'facts of 1,000 devices at the server, last device', unit: 's', value: lastMs / 1000 })
    report({
      metric: 'one push that was let in, p99',
      unit: 's',
      value: percentile(facts.pushMs, 0.99) / 1000,
    })
    report({ metric: 'facts set aside', unit: 'facts', value: facts.quarantined })
    report({
      metric: `${STORM.files * all.length} pages after the facts, last device`,
      unit: 's',
      value: Math.max(...files.filesMs) / 1000,
    })
    report({
      metric: 'server memory, peak',
      unit: 'MiB RSS',
      value: end.peakMiB,
      peer: 'target',
      peerValue: 300,
    })
    report({ metric: 'server memory, peak, facts only', unit: 'MiB RSS', value: afterFacts.peakMiB })
    return {
      perSecond: count / (lastMs / 1000),
      bytesPerEvent: bytes / count,
      cpuMicros: ((afterFacts.cpuSeconds - idle.cpuSeconds) * 1e6) / count,
    }
  } finally {
    socket.close()
    await server.remove()
  }
}

async function measurePlain(db: string): Promise<Rates> {
  const peer = await startPeer(join(import.meta.dirname, 'peers/plain-hono.ts'), import.meta.dirname, {
    DB: db,
  })
  const line = new CountingLine(`http://127.0.0.1:${peer.port}`)
  try {
    const days = Array.from({ length: HONO_DEVICES }, () => dayOf(DESK, HONO_EVENTS, []))
    const idle = costOf(peer.pid)
    const from = performance.now()
    await Promise.all(
      days.map(async (events) => {
        for (const event of events) {
          const init = {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(event),
          }
          const answer = await line.send('/events', init)
          if (answer.status !== 201) throw new Error(`${answer.status}`)
        }
      }),
    )
    return rates(HONO_DEVICES * HONO_EVENTS, from, line.bytes, costOf(peer.pid).cpuSeconds - idle.cpuSeconds)
  } finally {
    line.close()
    await peer.end()
  }
}

async function measurePouch(dir: string): Promise<Rates | { readonly why: string }> {
  const installed = installPouch()
  if ('why' in installed) return installed
  const { folder } = installed
  const peer = await startPeer(join(folder, 'pouch-server.cjs'), folder, { DIR: dir })
  const proxy = await countBefore(peer.port)
  try {
    await fetch(`http://127.0.0.1:${peer.port}/commune`, { method: 'PUT' })
    const devices = Array.from({ length: POUCH_DEVICES }, () => dayOf(DESK, STORM.events, []))
    const idle = costOf(peer.pid)
    const child = spawn(process.execPath, [join(folder, 'pouch-devices.cjs')], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin.end(JSON.stringify({ url: `http://127.0.0.1:${proxy.port}`, devices }))
    const { tookMs } = JSON.parse(await text(child.stdout)) as { tookMs: number[] }
    const count = POUCH_DEVICES * STORM.events
    const cpuSeconds = costOf(peer.pid).cpuSeconds - idle.cpuSeconds
    return rates(count, performance.now() - Math.max(...tookMs), proxy.bytes(), cpuSeconds)
  } finally {
    proxy.close()
    await peer.end()
  }
}

function rates(count: number, from: number, bytes: number, cpuSeconds: number): Rates {
  const seconds = (performance.now() - from) / 1000
  return { perSecond: count / seconds, bytesPerEvent: bytes / count, cpuMicros: (cpuSeconds * 1e6) / count }
}
