/**
 * What leaves this kiosk and what it was told, in a database of its own beside the residents' buckets: forms as sealed
 * bytes only, ratings without a person in them, and boxes of statuses that nobody can open without a receipt.
 */
import { ok, type Result } from '../../../domain/base/result.ts'
import type { Rating } from '../../../domain/feedback/rating.ts'
import type { KioskPlace } from '../../../domain/station/place.ts'
import type { StatusBox } from '../../../domain/status/public-status.ts'
import type { SubmitRequest } from '../../../domain/submission/wire.ts'
import { storageFailure } from '../../device/storage-failure.ts'

export interface SealedPage {
  readonly sha256: string // of the plain page
  readonly sealed: Uint8Array<ArrayBuffer>
}

export type OutItem =
  | {
      readonly kind: 'submission'
      readonly id: string
      readonly request: SubmitRequest
      readonly pages: readonly SealedPage[]
      readonly places?: Readonly<Record<string, string | null>> // how far each page went up, by its hash
      readonly isRefused?: true // for good: kept for whoever keeps this kiosk, never asked again
    }
  | { readonly kind: 'rating'; readonly id: string; readonly rating: Rating }

/** How far the boxes go and how they are opened. */
export interface BoxesTold {
  readonly salt: string
  readonly rounds: number
  readonly seq: number
  readonly at: string // ISO instant
}

interface Kept {
  readonly boxes: BoxesTold
  readonly place: KioskPlace
}

/** Everything refuses `device.storage.failed|full`. */
export interface OutStore {
  /** On the disk before it answers. */
  put(item: OutItem): Promise<Result<null>>
  ids(): Promise<Result<string[]>>
  find(id: string): Promise<Result<OutItem | undefined>>
  drop(id: string): Promise<Result<null>>
  kept<Name extends keyof Kept>(name: Name): Promise<Result<Kept[Name] | undefined>>
  keepPlace(place: KioskPlace): Promise<Result<null>>
  /** `whole`: what was kept before goes. One transaction: never boxes of one salt under another. */
  keepBoxes(boxes: readonly StatusBox[], told: BoxesTold, whole: boolean): Promise<Result<null>>
  findBox(find: string): Promise<Result<string | undefined>>
}

const OUT = 'out'
const BOXES = 'boxes'
const KEPT = 'kept'

export function openOutStore(name = 'motcua-kiosk-outbox'): OutStore {
  let opened: Promise<IDBDatabase> | undefined
  const forget = () => (opened = undefined)

  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        request.result.createObjectStore(OUT, { keyPath: 'id' })
        request.result.createObjectStore(BOXES, { keyPath: 'find' })
        request.result.createObjectStore(KEPT)
      }
      request.onerror = () => reject(request.error)
      request.onsuccess = () => {
        const database = request.result
        database.onclose = forget
        database.onversionchange = () => {
          database.close()
          forget()
        }
        resolve(database)
      }
    })

  /** The answer of the request `work` made, once the transaction is through. */
  async function run<T>(
    stores: readonly string[],
    mode: IDBTransactionMode,
    work: (transaction: IDBTransaction) => IDBRequest<T> | null,
  ): Promise<Result<T | undefined>> {
    try {
      const database = await (opened ??= open())
      return ok(
        await new Promise<T | undefined>((resolve, reject) => {
          const transaction = database.transaction([...stores], mode, { durability: 'strict' })
          const request = work(transaction)
          transaction.oncomplete = () => resolve(request?.result)
          transaction.onabort = () => reject(transaction.error)
        }),
      )
    } catch (error) {
      forget() // the next call opens anew, whatever went wrong with this one
      return storageFailure(error)
    }
  }

  async function write(stores: readonly string[], work: (transaction: IDBTransaction) => void) {
    const done = await run(stores, 'readwrite', (transaction) => {
      work(transaction)
      return null
    })
    return done.ok ? ok(null) : done
  }

  return {
    put: (item) => write([OUT], (transaction) => void transaction.objectStore(OUT).put(item)),
    async ids() {
      const found = await run([OUT], 'readonly', (transaction) => transaction.objectStore(OUT).getAllKeys())
      return found.ok ? ok((found.value ?? []) as string[]) : found
    },
    find: (id) => run<OutItem>([OUT], 'readonly', (transaction) => transaction.objectStore(OUT).get(id)),
    drop: (id) => write([OUT], (transaction) => void transaction.objectStore(OUT).delete(id)),
    kept: (key) => run([KEPT], 'readonly', (transaction) => transaction.objectStore(KEPT).get(key)),
    keepPlace: (place) =>
      write([KEPT], (transaction) => void transaction.objectStore(KEPT).put(place, 'place')),
    keepBoxes: (boxes, told, whole) =>
      write([BOXES, KEPT], (transaction) => {
        const store = transaction.objectStore(BOXES)
        if (whole) store.clear()
        for (const box of boxes) store.put(box)
        transaction.objectStore(KEPT).put(told, 'boxes')
      }),
    async findBox(find) {
      const found = await run<StatusBox>([BOXES], 'readonly', (transaction) =>
        transaction.objectStore(BOXES).get(find),
      )
      return found.ok ? ok(found.value?.box) : found
    },
  }
}
