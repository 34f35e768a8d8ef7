/** The law pack of a kiosk, in a database of its own. Only the pack in force is kept: no dossier here is pinned to an old one. */
import { ok, refuse, type Refused, type Result } from '../../../domain/base/result.ts'
import type { PackManifest, SignedPack } from '../../../domain/sync/wire.ts'
import type { PackItemText, PackShelf } from '../../sync/pack-update.ts'

export const LAW_DATABASE = 'motcua-kiosk-law'

export interface KioskShelf extends PackShelf {
  /** Every item it has, by its hash. */
  all(): Promise<ReadonlyMap<string, string>>
  close(): void
}

const PACKS = 'packs'
const ITEMS = 'items'
const IN_FORCE = 'in-force'

export async function openShelf(name = LAW_DATABASE): Promise<KioskShelf> {
  const database = await openDatabase(name)
  const reading = (store: string) => database.transaction(store).objectStore(store)
  return {
    async held() {
      return (await answerOf<SignedPack | undefined>(reading(PACKS).get(IN_FORCE))) ?? null
    },
    async has(hashes) {
      const held = new Set(await answerOf(reading(ITEMS).getAllKeys()))
      return hashes.filter((hash) => held.has(hash))
    },
    async all() {
      const rows = await answerOf<PackItemText[]>(reading(ITEMS).getAll())
      return new Map(rows.map(({ hash, text }) => [hash, text]))
    },
    keep: (items) =>
      written(database, [ITEMS], (transaction) => {
        const store = transaction.objectStore(ITEMS)
        for (const item of items) store.put(item)
      }),
    switchTo: (pack) => written(database, [PACKS, ITEMS], (transaction) => replace(transaction, pack)),
    close: () => database.close(),
  }
}

/** What the new pack does not name goes in the same transaction. */
function replace(transaction: IDBTransaction, { hash, bytes, sig }: SignedPack): void {
  transaction.objectStore(PACKS).put({ hash, bytes, sig } satisfies SignedPack, IN_FORCE)
  const named = new Set((JSON.parse(bytes) as PackManifest).items.map((item) => item.hash))
  const items = transaction.objectStore(ITEMS)
  const keys = items.getAllKeys()
  keys.onsuccess = () => {
    for (const key of keys.result) if (!named.has(key as string)) items.delete(key)
  }
}

/** One whose stores are missing, however that came about, gets them: a kiosk must not stay without its law. */
async function openDatabase(name: string): Promise<IDBDatabase> {
  const found = await openAs(name)
  if ([PACKS, ITEMS].every((store) => found.objectStoreNames.contains(store))) return found
  found.close()
  return await openAs(name, found.version + 1)
}

async function openAs(name: string, version?: number): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    const { result } = request
    if (!result.objectStoreNames.contains(PACKS)) result.createObjectStore(PACKS)
    if (!result.objectStoreNames.contains(ITEMS)) result.createObjectStore(ITEMS, { keyPath: 'hash' })
  }
  return await answerOf(request)
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no reason given'))
  })
}

async function written(
  database: IDBDatabase,
  stores: readonly string[],
  act: (transaction: IDBTransaction) => void,
): Promise<Result<null>> {
  try {
    const transaction = database.transaction(stores, 'readwrite')
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error ?? new Error('no reason given'))
    })
    act(transaction)
    await done
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}

function storeFailure(error: unknown): Refused {
  const reason = error instanceof Error || error instanceof DOMException ? error.name : 'unknown'
  return reason === 'QuotaExceededError' ? refuse('store.full') : refuse('store.failed', { reason })
}
