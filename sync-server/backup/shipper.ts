/** Brings everything new into the backup, in an order in which whatever is there can be restored (B2–B5). */
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { BlobStore } from '../blobs/port.ts'
import { instant, type Clock } from '../clock.ts'
import type { ExportedFile, Store, Stream } from '../store/port.ts'
import { encrypterFor, seal } from './envelope.ts'
import { fileName, listName, pieceName, stateName, tableName } from './layout.ts'
import { toNdjson } from './ndjson.ts'
import type { BackupPlace } from './place.ts'
import { knowPlace } from './place-identity.ts'
import { KEYS_TABLE, takeTables, type BackupState, type TableEntry } from './state.ts'

const PIECE_ROWS = 500
const PIECE_BYTES = 8 * 1024 * 1024
const FILES_AT_ONCE = 20
const LOOK_EVERY_MS = 60_000

export interface ShipParts {
  readonly store: Store
  readonly blobs: BlobStore
  readonly place: BackupPlace
  readonly recipients: readonly string[]
  readonly keysFolder: string
  readonly clock: Clock
  /** Still the only one at work? A server that was thought dead must not go on. */
  readonly isMine?: () => Promise<boolean>
}

export class Shipper {
  readonly #parts: ShipParts
  #tables: ReadonlyMap<string, TableEntry> = new Map()
  #turn = 0
  #lookedAt = Number.NEGATIVE_INFINITY

  constructor(parts: ShipParts) {
    this.#parts = parts
  }

  /** Ships all there is. Throws when the place does not take it: `safe` then stays where it was. */
  async ship(): Promise<{ readonly pieces: number; readonly files: number }> {
    const { store, place, clock } = this.#parts
    await knowPlace(place, store, instant(clock()))
    const ledgers = await this.#outstanding('ledger')
    const audits = await this.#outstanding('audit')
    const firstFiles = await store.unshippedFiles(FILES_AT_ONCE)
    const hasNews = ledgers.length + audits.length + firstFiles.length > 0
    if (!hasNews && clock() - this.#lookedAt < LOOK_EVERY_MS) return { pieces: 0, files: 0 }

    // Tables first: a row is no use without the device, the officer and the law it names.
    const isChanged = await this.#shipTables(false)
    if (isChanged) await this.#writeState()
    let pieces = 0
    for (const todo of ledgers) pieces += await this.#shipStream('ledger', todo)
    for (const todo of audits) pieces += await this.#shipStream('audit', todo)
    let files = 0
    for (let some = firstFiles; some.length > 0; some = await store.unshippedFiles(FILES_AT_ONCE)) {
      await this.#checkMine()
      const shipped = await this.#shipFiles(some)
      files += shipped
      if (shipped < some.length) break
    }
    if (pieces + files > 0) await this.#writeState()
    this.#lookedAt = clock()
    return { pieces, files }
  }

  /** `name`: a daily; else the running state, of which the newest counts. */
  async writeState(name: string): Promise<void> {
    const { store, place, recipients, clock } = this.#parts
    const state: BackupState = {
      v: 1,
      historyId: store.historyId,
      at: instant(clock()),
      migrations: await store.migrations(),
      tables: Object.fromEntries(
        [...this.#tables].map(([table, { sha256, rows }]) => [table, { sha256, rows }]),
      ),
      ledgers: Object.fromEntries(await store.shippedThrough('ledger')),
      audits: Object.fromEntries(await store.shippedThrough('audit')),
      files: await store.countFiles(),
    }
    await place.put(name, await seal(Buffer.from(JSON.stringify(state)), recipients))
  }

  #writeState(): Promise<void> {
    const { store, clock } = this.#parts
    return this.writeState(stateName(store.historyId, instant(clock()), (this.#turn += 1)))
  }

  /** For the daily: every table as it is now, and there again should somebody have deleted it. */
  async shipAllTables(): Promise<void> {
    this.#tables = new Map()
    await this.#shipTables(true)
  }

  /** Names of the tables the next state will speak of. */
  tableNames(): readonly string[] {
    const { historyId } = this.#parts.store
    return [...this.#tables].map(([table, { sha256 }]) => tableName(historyId, table, sha256))
  }

  async #outstanding(stream: Stream): Promise<readonly { commune: string; from: number; to: number }[]> {
    const { store } = this.#parts
    const ends = stream === 'ledger' ? await store.listLedgers() : await store.auditHeads()
    const shipped = await store.shippedThrough(stream)
    return ends.flatMap(({ commune, seq }) => {
      const have = shipped.get(commune) ?? 0
      return seq > have ? [{ commune, from: have, to: seq }] : []
    })
  }

  async #shipTables(isWhole: boolean): Promise<boolean> {
    const { store, place, recipients, keysFolder } = this.#parts
    const taken = await takeTables(store, keysFolder, this.#tables, isWhole)
    const next = new Map(this.#tables)
    let isChanged = false
    for (const [table, { sha256, rows, lines }] of taken) {
      if (next.get(table)?.sha256 === sha256) continue
      await place.put(tableName(store.historyId, table, sha256), await seal(lines, recipients))
      next.set(table, { sha256, rows })
      isChanged = true
    }
    this.#tables = next
    return isChanged && next.has(KEYS_TABLE)
  }

  async #shipStream(
    stream: Stream,
    { commune, from, to }: { readonly commune: string; readonly from: number; readonly to: number },
  ): Promise<number> {
    const { store, place, recipients, clock } = this.#parts
    let pieces = 0
    for (let after = from; after < to;) {
      await this.#checkMine()
      const page = { commune, after, limit: Math.min(PIECE_ROWS, to - after) }
      const rows =
        stream === 'ledger'
          ? await store.exportEvents({ ...page, maxBytes: PIECE_BYTES })
          : await store.readAudit(page)
      const last = rows.at(-1)?.seq
      if (last === undefined) throw new Error(`${stream} of ${commune} has no row behind ${after}`)
      const name = pieceName(store.historyId, stream, commune, after + 1, last)
      await place.put(name, await seal(toNdjson(rows), recipients))
      await store.setShipped({ commune, stream, seq: last, at: instant(clock()) })
      after = last
      pieces += 1
    }
    return pieces
  }

  async #shipFiles(files: readonly ExportedFile[]): Promise<number> {
    const { store, place, recipients, clock } = this.#parts
    const shipped: ExportedFile[] = []
    for (const file of files) if (await this.#shipFile(file.sha256)) shipped.push(file)
    if (shipped.length === 0) return 0
    const at = instant(clock())
    const name = listName(store.historyId, at, randomBytes(4).toString('hex'))
    await place.put(name, await seal(toNdjson(shipped), recipients))
    await store.setFilesShipped(shipped, at)
    return shipped.length
  }

  /** False when the file at rest is not what its name says: a damaged one must not pass for a backup. */
  async #shipFile(sha256: string): Promise<boolean> {
    const { blobs, place, recipients } = this.#parts
    const found = await blobs.find(sha256)
    if (!found) return false
    const hash = createHash('sha256')
    let isWhole = true
    const checked = async function* () {
      for await (const piece of found.stream as AsyncIterable<Uint8Array>) {
        hash.update(piece)
        yield new Uint8Array(piece)
      }
      isWhole = hash.digest('hex') === sha256
      if (!isWhole) throw new Error('damaged')
    }
    try {
      const plain = Readable.toWeb(Readable.from(checked())) as unknown as ReadableStream<Uint8Array>
      const sealed = await encrypterFor(recipients).encrypt(plain)
      await place.put(fileName(sha256), sealed as unknown as AsyncIterable<Uint8Array>)
      return true
    } catch (error) {
      if (isWhole) throw error
      return false
    } finally {
      found.stream.destroy()
    }
  }

  async #checkMine(): Promise<void> {
    const { isMine } = this.#parts
    if (isMine && !(await isMine())) throw new Error('another server ships the backup now')
  }
}
