/** Looks into every place of the browser where something of a resident could lie, and names all it finds there. */
import { isOwn } from './own-stores.ts'
import { findStorageBuckets } from './storage-buckets.ts'
import type { Found, Place } from './wipe-report.ts'

export type StoreLists = Readonly<Record<Place, () => Promise<readonly string[]>>>

export interface ScanResult {
  readonly remains: readonly Found[]
  readonly own: readonly Found[]
  readonly unseen: readonly Place[]
}

/** A place that cannot be looked into is said to be unseen, never said to be empty. */
export async function scanStores(lists: StoreLists = browserStores): Promise<ScanResult> {
  const remains: Found[] = []
  const own: Found[] = []
  const unseen: Place[] = []
  const look = async (place: Place) => {
    try {
      for (const name of await lists[place]()) {
        const found = { place, name }
        ;(isOwn(found) ? own : remains).push(found)
      }
    } catch {
      unseen.push(place)
    }
  }
  await Promise.all((Object.keys(lists) as Place[]).map(look))
  return { remains, own, unseen }
}

const browserStores: StoreLists = {
  // A browser without them has none that could hold anything.
  bucket: async () => (await findStorageBuckets()?.keys()) ?? [],
  database: async () => (await indexedDB.databases()).map(({ name }) => name ?? ''),
  cache: async () => await caches.keys(),
  local: async () => Object.keys(localStorage),
  tab: async () => Object.keys(sessionStorage),
  async file() {
    const names: string[] = []
    const root = await navigator.storage.getDirectory()
    for await (const name of root.keys()) names.push(name)
    return names
  },
  cookie: async () => document.cookie.split('; ').flatMap((cookie) => cookie.split('=')[0] || []),
}
