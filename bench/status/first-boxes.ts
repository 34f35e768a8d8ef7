/** The first boxes of a commune over its real store, and what the server's one event loop felt of it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { unbornDossier, type DossierState, type Reception } from '../../domain/dossier/state.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openDatabase } from '../../sync-server/store/sqlite/dialect.ts'
import { openSqliteStore } from '../../sync-server/store/sqlite/open.ts'
import { statusJob } from '../../sync-server/status/status-job.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'

export interface FirstBoxes {
  readonly seconds: number
  readonly heldMs: number // worst delay of the event loop meanwhile
  readonly turnMs: number // processor time of the longest turn: what is ours of it, however busy the machine
  readonly idleMs: number // worst delay of an idle loop on the same machine, as long
  readonly kib: number // told to a new kiosk
}

const { code: commune } = demoCommune
const MS = 1_000_000

export async function firstBoxes(dossiers: number): Promise<FirstBoxes> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'))
  const path = join(folder, 'motcua.db')
  const store = await openSqliteStore(
    path,
    dossierLaw(() => null),
  )
  await store.createCommune(demoCommune, [], 'demo')
  fill(path, dossiers)
  const job = statusJob({ store, clock: () => Date.now() })
  await rest(500)
  const from = performance.now()
  const felt = await watched(async () => void (await job.run(async () => true, null)))
  const seconds = (performance.now() - from) / 1000
  const page = await store.statuses(commune, 0, 5_000)
  const idle = await watched(() => rest(Math.min(20_000, seconds * 1000)))
  await store.close()
  rmSync(folder, { recursive: true })
  if (page?.boxes.length !== dossiers) throw new Error(`${page?.boxes.length} boxes of ${dossiers}`)
  const kib = JSON.stringify(page.boxes).length / 1024
  return { seconds, heldMs: felt.heldMs, turnMs: felt.turnMs, idleMs: idle.heldMs, kib }
}

/** Between two looks of `setImmediate` lies one turn; looking every few milliseconds leaves the loop idle in between. */
async function watched(work: () => Promise<void>): Promise<{ heldMs: number; turnMs: number }> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  let [before, turnMs, isOver] = [threadMs(), 0, false]
  const look = () => {
    const now = threadMs()
    turnMs = Math.max(turnMs, now - before)
    before = now
    if (!isOver) setTimeout(look, 1)
  }
  delay.enable()
  look()
  await work()
  isOver = true
  delay.disable()
  return { heldMs: delay.max / MS, turnMs }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** As a push leaves them: an event each, and the folded dossier with papers and a few facts. */
function fill(path: string, dossiers: number): void {
  const db = openDatabase(path)
  db.exec('pragma foreign_keys = off; begin')
  db.prepare(
    `insert into device (id, commune, name, key_id, public_key, epoch, book, status, stored, head, enrolled_at, kind)
     values ('k', ?, 'Ki-ốt', 'k', '', 1, 0, 'active', 0, '', '2026-11-01T00:00:00Z', 'kiosk')`,
  ).run(commune)
  const event = db.prepare(
    `insert into event (commune, seq, id, device, epoch, dseq, recv_at, hash, chain, verdict, dossier, raw)
     values (?, ?, ?, 'd', 1, ?, '', '', '', 'effective', ?, x'')`,
  )
  const dossier = db.prepare(`insert into dossier (commune, id, state, seq) values (?, ?, ?, ?)`)
  for (let n = 1; n <= dossiers; n++) {
    event.run(commune, n, `e${n}`, n, `d${n}`)
    dossier.run(commune, `d${n}`, JSON.stringify(open(n)), n)
  }
  db.prepare('insert or replace into ledger (commune, seq, chain) values (?, ?, ?)').run(
    commune,
    dossiers,
    '',
  )
  db.exec('commit')
  db.close()
}

function open(n: number): DossierState {
  const applicant = { name: 'Hà Thị Lan', idNumber: String(38_190_000_000 + n), phone: '0912345678' }
  const reception = { code: `H56.99.01-261120-${10_000 + n}`, applicant } as unknown as Reception
  const due = { at: '2026-11-25T16:30', rule: 'days', why: 'Trả sau ba ngày làm việc.' }
  const timeline = Array.from({ length: 12 }, (_, at) => ({
    event: `${n}-${at}`,
    type: 'note-added',
    actor: 'officer',
    at: '2026-11-20T09:00:00+07:00',
  }))
  const file = { sha256: 'ab'.repeat(32), size: 90_000, mime: 'application/pdf', kind: 'id-card', pages: 2 }
  const components = Array.from({ length: 6 }, (_, at) => ({
    component: `paper-${at}`,
    proof: { by: 'files', files: [file, file] },
  }))
  const facts = { stage: 'received', reception, due, timeline, components }
  return { ...unbornDossier(`d${n}`), ...facts } as unknown as DossierState
}
