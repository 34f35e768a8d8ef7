/**
 * The few things a device keeps outside its database: who it is, the slots, its clock. One small IndexedDB store, every
 * write on the disk before it counts (`strict`), and a failure is an answer: "cannot read" is never "not there".
 */
import { promisifyRequest, type UseStore } from 'idb-keyval'
import { ok, type Result } from '../../domain/base/result.ts'
import { storageFailure } from './storage-failure.ts'

export interface Kept {
  /** `device.storage.failed` {reason}. */
  find<T>(key: string): Promise<Result<T | undefined>>
  /**
   * Reads and writes in one transaction, so that two tabs never lose each other's change. `change` must not wait for
   * anything; undefined takes the entry away. `device.storage.failed|full`.
   */
  update<T>(key: string, change: (old: T | undefined) => T | undefined): Promise<Result<T | undefined>>
}

const STORE = 'kept'

export function openKept(databaseName = 'motcua-device'): Kept {
  const inStore = strictStore(databaseName)
  return {
    find: (key) => answered(inStore('readonly', (store) => promisifyRequest(store.get(key)))),
    update: <T>(key: string, change: (old: T | undefined) => T | undefined) =>
      answered(
        inStore('readwrite', async (store) => {
          let value: T | undefined
          const reading: IDBRequest<T | undefined> = store.get(key)
          reading.onsuccess = () => {
            value = change(reading.result)
            if (value === undefined) store.delete(key)
            else store.put(value, key)
          }
          await promisifyRequest(store.transaction)
          return value
        }),
      ),
  }
}

/** idb-keyval's own stores write with the browser's default durability, which since Chrome 121 is not the disk. */
function strictStore(databaseName: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined
  const forget = () => (opened = undefined)
  const open = async () => {
    const request = indexedDB.open(databaseName)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    const database = await promisifyRequest(request)
    database.onclose = forget
    database.onversionchange = () => {
      database.close()
      forget()
    }
    return database
  }
  return async (mode, callback) => {
    opened ??= open()
    try {
      const transaction = (await opened).transaction(STORE, mode, { durability: 'strict' })
      return await callback(transaction.objectStore(STORE))
    } catch (error) {
      forget() // the next call opens anew, whatever went wrong with this one
      throw error
    }
  }
}

async function answered<T>(work: Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work)
  } catch (error) {
    return storageFailure(error)
  }
}
