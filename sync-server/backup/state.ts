/** What belongs together at one moment: the tables as they were, and how far every stream had been shipped. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256Hex } from '../sha256.ts'
import type { Store, TableRow } from '../store/port.ts'
import { toNdjson } from './ndjson.ts'

export interface TableEntry {
  readonly sha256: string // of the plain lines
  readonly rows: number
}

export interface BackupState {
  readonly v: 1
  readonly historyId: string
  readonly at: string
  readonly migrations: readonly string[]
  readonly tables: Readonly<Record<string, TableEntry>>
  readonly ledgers: Readonly<Record<string, number>> // commune → row through which it was shipped
  readonly audits: Readonly<Record<string, number>>
  readonly files: number // entries of verified files
}

/** The server's own keys travel as one more table. */
export const KEYS_TABLE = 'server-keys'

export interface TakenTable extends TableEntry {
  readonly lines: Buffer
}

/** Read twice until two readings agree: on a server with several writers one reading may fall between two of them. */
export async function takeTables(
  store: Store,
  keysFolder: string,
  known: ReadonlyMap<string, TableEntry>,
  isWhole: boolean,
): Promise<ReadonlyMap<string, TakenTable>> {
  const unchanged = new Map([...known].map(([name, { rows }]) => [name, rows]))
  let last = await readOnce(store, unchanged, isWhole)
  for (let tries = 0; tries < 5; tries++) {
    const changed = [...last].some(([name, { sha256 }]) => known.get(name)?.sha256 !== sha256)
    if (!changed) break
    const again = await readOnce(store, unchanged, isWhole)
    const agree = [...again].every(([name, { sha256 }]) => last.get(name)?.sha256 === sha256)
    last = again
    if (agree) break
  }
  const keys = toEntry(await readKeys(keysFolder))
  return new Map([...last, [KEYS_TABLE, keys]])
}

async function readOnce(
  store: Store,
  unchanged: ReadonlyMap<string, number>,
  isWhole: boolean,
): Promise<Map<string, TakenTable>> {
  const tables = await store.exportTables(unchanged, isWhole)
  return new Map([...tables].map(([name, rows]) => [name, toEntry(rows)]))
}

export function toEntry(rows: readonly TableRow[]): TakenTable {
  const lines = toNdjson(rows)
  return { lines, rows: rows.length, sha256: sha256Hex(lines) }
}

async function readKeys(folder: string): Promise<readonly TableRow[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  const rows = names.map(async ({ name }) => ({ name, bytes: await readFile(join(folder, name)) }))
  return (await Promise.all(rows)).sort((a, b) => (a.name < b.name ? -1 : 1))
}
