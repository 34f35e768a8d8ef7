/** What a server really holds, read from its folder while it is down and without a line of its own code. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { sha256Of } from './account.ts'

export interface ServerRow {
  readonly seq: number
  readonly id: string
  readonly device: string
  readonly dseq: number
  readonly sha256: string
  readonly verdict: string
  readonly problem: string | null
  readonly code: string | null // official number, of a reception that counts
}

export interface ServerAccount {
  readonly rows: readonly ServerRow[] // in seq order
  readonly kept: ReadonlySet<string> // SHA-256 of facts on the review shelf
  readonly files: ReadonlySet<string> // listed as verified, and whole on the disk
  readonly damage: readonly string[] // what the server itself could not explain
}

/** Works on a copy: opening the files would do the recovery that the server must do by itself. */
export function readServer(dataDir: string): ServerAccount {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-read-'))
  try {
    const path = join(folder, 'motcua.db')
    for (const end of ['', '-wal'])
      if (existsSync(join(dataDir, `motcua.db${end}`)))
        copyFileSync(join(dataDir, `motcua.db${end}`), path + end)
    const db = new DatabaseSync(path)
    try {
      return read(db, dataDir)
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function read(db: DatabaseSync, dataDir: string): ServerAccount {
  const damage: string[] = []
  const integrity = JSON.stringify(db.prepare('pragma integrity_check').all())
  if (integrity !== '[{"integrity_check":"ok"}]') damage.push(`SQLite: ${integrity}`)
  const rows: ServerRow[] = []
  let chain = Buffer.alloc(32)
  const headByDevice = new Map<string, Buffer>()
  for (const row of db.prepare('select * from event order by seq').all()) {
    const raw = Buffer.from(row['raw'] as Uint8Array)
    const device = String(row['device'])
    chain = link(chain, createHash('sha256').update(raw).digest())
    const head = link(headByDevice.get(device) ?? Buffer.alloc(32), raw)
    headByDevice.set(device, head)
    if (chain.toString('hex') !== row['chain'])
      damage.push(`seq ${String(row['seq'])}: the ledger's chain is broken`)
    if (head.toString('hex') !== row['hash'])
      damage.push(`seq ${String(row['seq'])}: the device's chain is broken`)
    rows.push({
      seq: Number(row['seq']),
      id: String(row['id']),
      device,
      dseq: Number(row['dseq']),
      sha256: sha256Of(raw),
      verdict: String(row['verdict']),
      problem: row['problem'] === null ? null : String(row['problem']),
      code: row['verdict'] === 'effective' ? codeOf(raw) : null,
    })
  }
  const kept = new Set<string>()
  for (const { events } of db.prepare('select events from kept_segment').all())
    for (const raw of JSON.parse(String(events)) as string[]) kept.add(sha256Of(raw))
  const files = new Set<string>()
  for (const { sha256 } of db.prepare('select sha256 from blob').all()) {
    const name = String(sha256)
    const path = join(dataDir, 'files', name.slice(0, 2), name.slice(2, 4), name)
    if (existsSync(path) && sha256Of(readFileSync(path)) === name) files.add(name)
    else damage.push(`file ${name} is listed and not whole on the disk`)
  }
  return { rows, kept, files, damage }
}

function link(before: Buffer, bytes: Uint8Array): Buffer<ArrayBuffer> {
  return createHash('sha256').update(before).update(bytes).digest()
}

function codeOf(raw: Buffer): string | null {
  const event = JSON.parse(raw.toString()) as { type: string; body: { code?: string } }
  return event.type === 'dossier-received' ? (event.body.code ?? null) : null
}
