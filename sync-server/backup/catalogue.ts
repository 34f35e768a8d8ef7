/** What lies in a backup, and what should and does not: told before anything is restored (B8). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { open } from './envelope.ts'
import { fileName, readPiece, tableName, type Piece } from './layout.ts'
import { fromNdjson } from './ndjson.ts'
import type { BackupPlace } from './place.ts'
import type { BackupState } from './state.ts'
import type { ExportedFile, Stream } from '../store/port.ts'

const HISTORY = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export interface Catalogue {
  readonly state: BackupState
  /** Pieces of a stream by commune, in order, overlaps left in. */
  readonly pieces: Readonly<Record<Stream, ReadonlyMap<string, readonly Piece[]>>>
  readonly files: readonly ExportedFile[]
  /** Names that are not there, or holes in the numbers of a stream, in words of the layout. */
  readonly missing: readonly string[]
}

export async function listHistories(place: BackupPlace): Promise<readonly string[]> {
  return (await place.folders()).filter((name) => HISTORY.test(name))
}

/** `backup.none`, `backup.wrong-key`, `backup.damaged` {name}. The newest state of any history, unless one is named. */
export async function readCatalogue(
  place: BackupPlace,
  identities: readonly string[],
  wanted: { readonly history?: string | undefined; readonly state?: string | undefined } = {},
): Promise<Result<Catalogue>> {
  const histories = wanted.history ? [wanted.history] : await listHistories(place)
  const found: BackupState[] = []
  let damaged: string | null = null
  for (const history of histories) {
    const names = [...(await place.list(`${history}/states`)), ...(await place.list(`${history}/daily`))]
    const chosen = wanted.state
      ? names.filter((name) => name.includes(`/${wanted.state}.json`))
      : await newestFirst(names)
    let hasState = false // an older one adds nothing to the newest that opens
    for (const name of chosen) {
      if (hasState && name.includes('/states/')) continue
      const opened = await open((await place.read(name)) ?? Buffer.alloc(0), identities)
      if (opened.ok) {
        found.push(JSON.parse(opened.value.toString()) as BackupState)
        hasState ||= name.includes('/states/')
      } else if (opened.problem.code === 'backup.wrong-key') return opened
      else damaged ??= name
    }
  }
  const newest = found.sort((a, b) => (a.at < b.at ? 1 : -1))[0]
  const state = newest && withDaily(newest, found)
  if (!state) return damaged === null ? refuse('backup.none') : refuse('backup.damaged', { name: damaged })
  const catalogue = await describe(place, identities, state)
  if (!catalogue.ok) return catalogue
  const missing = damaged === null ? [] : [damaged]
  return ok({ ...catalogue.value, missing: [...missing, ...catalogue.value.missing] })
}

/** What grows without end stands in the last daily only. */
function withDaily(newest: BackupState, found: readonly BackupState[]): BackupState {
  const daily = found.find((one) => one !== newest && one.historyId === newest.historyId)
  return daily ? { ...newest, tables: { ...daily.tables, ...newest.tables } } : newest
}

async function newestFirst(names: readonly string[]): Promise<readonly string[]> {
  const states = names.filter((name) => name.includes('/states/')).toReversed()
  const days = names.filter((name) => name.includes('/daily/')).toReversed()
  return [...states, ...days.slice(0, 1)]
}

async function describe(
  place: BackupPlace,
  identities: readonly string[],
  state: BackupState,
): Promise<Result<Catalogue>> {
  const { historyId } = state
  const missing: string[] = []
  const tables = new Set(await place.list(`${historyId}/tables`))
  for (const [table, { sha256 }] of Object.entries(state.tables)) {
    const name = tableName(historyId, table, sha256)
    if (!tables.has(name)) missing.push(name)
  }
  const pieces = {
    ledger: await readStream(place, `${historyId}/ledger`, state.ledgers, missing),
    audit: await readStream(place, `${historyId}/audit`, state.audits, missing),
  }
  const files = new Map<string, ExportedFile>()
  for (const name of await place.list(`${historyId}/lists`)) {
    const opened = await open((await place.read(name)) ?? Buffer.alloc(0), identities)
    if (!opened.ok && opened.problem.code === 'backup.wrong-key') return opened
    if (!opened.ok) missing.push(name)
    else
      for (const file of fromNdjson<ExportedFile>(opened.value))
        files.set(`${file.commune}|${file.sha256}`, file)
  }
  if (files.size < state.files) missing.push(`${historyId}/lists: ${state.files - files.size}`)
  const kept = new Set(await place.list('files'))
  for (const sha256 of new Set([...files.values()].map((file) => file.sha256)))
    if (!kept.has(fileName(sha256))) missing.push(fileName(sha256))
  return ok({ state, pieces, files: [...files.values()], missing })
}

async function readStream(
  place: BackupPlace,
  folder: string,
  ends: Readonly<Record<string, number>>,
  missing: string[],
): Promise<ReadonlyMap<string, readonly Piece[]>> {
  const byCommune = new Map<string, Piece[]>()
  for (const name of await place.list(folder)) {
    const piece = readPiece(name)
    if (piece) byCommune.set(piece.commune, [...(byCommune.get(piece.commune) ?? []), piece])
  }
  for (const commune of new Set([...Object.keys(ends), ...byCommune.keys()])) {
    const list = (byCommune.get(commune) ?? []).sort((a, b) => a.from - b.from || a.to - b.to)
    let through = 0
    for (const { from, to } of list) {
      if (from > through + 1) missing.push(`${folder}/${commune}: ${through + 1}–${from - 1}`)
      through = Math.max(through, to)
    }
    const end = ends[commune] ?? 0
    if (through < end) missing.push(`${folder}/${commune}: ${through + 1}–${end}`)
  }
  return byCommune
}
