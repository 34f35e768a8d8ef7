/** What a server really holds, read from its folder while it is down and without a line of its own code. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
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

/** The tables of a server, whatever database they lie in. */
export interface RawTables {
  readonly damage: readonly string[]
  readonly events: readonly RawEvent[] // in seq order
  readonly kept: readonly string[] // JSON lists of facts
  readonly blobs: readonly string[]
}

export interface RawEvent {
  readonly seq: number | string
  readonly id: string
  readonly device: string
  readonly dseq: number | string
  readonly raw: Uint8Array
  readonly hash: string
  readonly chain: string
  readonly verdict: string
  readonly problem: string | null
}

/** Chains recomputed, files hashed: `fileOf` gives the bytes at rest, or null. */
export async function readTables(
  tables: RawTables,
  fileOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<ServerAccount> {
  const damage = [...tables.damage]
  const rows: ServerRow[] = []
  let chain = Buffer.alloc(32)
  const headByDevice = new Map<string, Buffer>()
  for (const row of tables.events) {
    const raw = Buffer.from(row.raw)
    const { device, id, verdict, problem } = row
    chain = link(chain, createHash('sha256').update(raw).digest())
    const head = link(headByDevice.get(device) ?? Buffer.alloc(32), raw)
    headByDevice.set(device, head)
    if (chain.toString('hex') !== row.chain) damage.push(`seq ${row.seq}: the ledger's chain is broken`)
    if (head.toString('hex') !== row.hash) damage.push(`seq ${row.seq}: the device's chain is broken`)
    const code = verdict === 'effective' ? codeOf(raw) : null
    rows.push({
      seq: Number(row.seq),
      id,
      device,
      dseq: Number(row.dseq),
      sha256: sha256Of(raw),
      verdict,
      problem,
      code,
    })
  }
  const kept = new Set(tables.kept.flatMap((events) => (JSON.parse(events) as string[]).map(sha256Of)))
  const files = new Set<string>()
  for (const name of tables.blobs) {
    const bytes = await fileOf(name)
    if (bytes !== null && sha256Of(bytes) === name) files.add(name)
    else damage.push(`file ${name} is listed and not whole at rest`)
  }
  return { rows, kept, files, damage }
}

/** Works on a copy: opening the files would do the recovery that the server must do by itself. */
export function readSqlite(dataDir: string): RawTables {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-read-'))
  try {
    const path = join(folder, 'motcua.db')
    for (const end of ['', '-wal'])
      if (existsSync(join(dataDir, `motcua.db${end}`)))
        copyFileSync(join(dataDir, `motcua.db${end}`), path + end)
    const db = new DatabaseSync(path)
    try {
      const integrity = JSON.stringify(db.prepare('pragma integrity_check').all())
      return {
        damage: integrity === '[{"integrity_check":"ok"}]' ? [] : [`SQLite: ${integrity}`],
        events: db.prepare('select * from event order by seq').all() as unknown as RawEvent[],
        kept: db
          .prepare('select events from kept_segment')
          .all()
          .map((row) => String(row['events'])),
        blobs: db
          .prepare('select sha256 from blob')
          .all()
          .map((row) => String(row['sha256'])),
      }
    } finally {
      db.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A server with SQLite and its files in one folder. */
export function readServer(dataDir: string): Promise<ServerAccount> {
  return readTables(readSqlite(dataDir), (sha256) => fileOnDisk(dataDir, sha256))
}

export async function readPostgres(url: string): Promise<RawTables> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select set_config('app.commune', '*', false)`)
    const all = async <T extends object>(text: string) => (await client.query<T>(text)).rows
    return {
      damage: [],
      events: await all<RawEvent>('select * from event order by seq'),
      kept: (await all<{ events: string }>('select events from kept_segment')).map((row) => row.events),
      blobs: (await all<{ sha256: string }>('select sha256 from blob')).map((row) => row.sha256),
    }
  } finally {
    await client.end()
  }
}

export async function fileOnDisk(dataDir: string, sha256: string): Promise<Uint8Array | null> {
  const path = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return readFile(path).catch(() => null)
}

function link(before: Buffer, bytes: Uint8Array): Buffer<ArrayBuffer> {
  return createHash('sha256').update(before).update(bytes).digest()
}

function codeOf(raw: Buffer): string | null {
  const event = JSON.parse(raw.toString()) as { type: string; body: { code?: string } }
  return event.type === 'dossier-received' ? (event.body.code ?? null) : null
}
