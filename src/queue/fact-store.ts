/**
 * The facts of the waiting room on this device, in a database of their own: no person stands in one, so they are not
 * encrypted and need nobody to be signed in. Reading, deciding and writing are one transaction of the database, which
 * every tab of this browser waits for: two tabs never decide on the same day.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { fuller } from '../../domain/queue/pre-check-of-others.ts'
import { storageFailure } from '../device/storage-failure.ts'

export interface FactStore {
  /** `device.storage.failed`, `device.storage.full`, as everything here. */
  load(day: string): Promise<Result<QueueFact[]>>
  /** On the disk before it answers (`strict`). `make` decides with every fact of that day and must not wait. */
  act(day: string, make: (known: readonly QueueFact[]) => Result<QueueFact>): Promise<Result<QueueFact>>
  /** Facts of others; they can be asked for again, so nobody waits for the disk. */
  hear(facts: readonly QueueFact[]): Promise<Result<null>>
  forgetBefore(day: string): Promise<Result<null>>
  close(): void
}

const FACTS = 'facts'
const BY_DAY = 'day'

export function openFactStore(name = 'motcua-queue'): FactStore {
  let opened: Promise<IDBDatabase> | undefined
  const forget = () => (opened = undefined)

  function open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onupgradeneeded = () => {
        request.result.createObjectStore(FACTS, { keyPath: 'id' }).createIndex(BY_DAY, BY_DAY)
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
  }

  /** Answers what `work` left behind once the transaction is through. */
  async function inStore<T>(
    mode: IDBTransactionMode,
    durability: IDBTransactionDurability,
    work: (store: IDBObjectStore, leave: (value: T) => void) => void,
  ): Promise<T | undefined> {
    const database = await (opened ??= open())
    return await new Promise((resolve, reject) => {
      let left: T | undefined
      const transaction = database.transaction(FACTS, mode, { durability })
      transaction.oncomplete = () => resolve(left)
      transaction.onabort = () => reject(transaction.error)
      work(transaction.objectStore(FACTS), (value) => (left = value))
    })
  }

  async function answered<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    try {
      return await work()
    } catch (error) {
      forget() // the next call opens anew, whatever went wrong with this one
      return storageFailure(error)
    }
  }

  const readDay = (store: IDBObjectStore, day: string, found: (facts: QueueFact[]) => void) => {
    const reading: IDBRequest<QueueFact[]> = store.index(BY_DAY).getAll(day)
    reading.onsuccess = () => found(reading.result)
  }

  return {
    load: (day) =>
      answered(async () =>
        ok(
          (await inStore<QueueFact[]>('readonly', 'relaxed', (store, leave) => readDay(store, day, leave))) ??
            [],
        ),
      ),
    act: (day, make) =>
      answered(async () => {
        const made = await inStore<Result<QueueFact>>('readwrite', 'strict', (store, leave) =>
          readDay(store, day, (known) => {
            const fact = make(known)
            if (fact.ok) store.add(fact.value)
            leave(fact)
          }),
        )
        return made ?? storageFailure(null)
      }),
    hear: (facts) =>
      answered(async () => {
        await inStore<null>('readwrite', 'relaxed', (store) => {
          for (const fact of facts) keepFuller(store, fact)
        })
        return ok(null)
      }),
    forgetBefore: (day) =>
      answered(async () => {
        await inStore<null>('readwrite', 'relaxed', (store) => {
          const walking = store.index(BY_DAY).openCursor(IDBKeyRange.upperBound(day, true))
          walking.onsuccess = () => {
            walking.result?.delete()
            walking.result?.continue()
          }
        })
        return ok(null)
      }),
    close() {
      void opened?.then((database) => database.close())
      forget()
    },
  }
}

function keepFuller(store: IDBObjectStore, fact: QueueFact): void {
  const reading: IDBRequest<QueueFact | undefined> = store.get(fact.id)
  reading.onsuccess = () => {
    const kept = fuller(reading.result, fact)
    if (kept !== reading.result) store.put(kept)
  }
}
