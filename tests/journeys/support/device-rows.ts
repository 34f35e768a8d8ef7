/** What this device holds, as far as it stands in clear in its database: ids, types, hashes, states. Never content. */
import type { Page } from '@playwright/test'

export interface DeviceRows {
  readonly drafts: readonly string[]
  readonly dossiers: readonly string[]
  /** The device's own log, in its order. */
  readonly log: readonly {
    readonly dseq: number
    readonly id: string
    readonly dossier: string
    readonly type: string
    readonly hash: string
    readonly state: string
  }[]
  readonly files: readonly { readonly sha256: string; readonly state: string }[]
}

/** Only once the app has opened its database: asking for one that is not there would make an empty one. */
export async function readDevice(page: Page): Promise<DeviceRows> {
  return page.evaluate(async () => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result)
        request.onerror = () => failed(request.error ?? new Error('IndexedDB refused'))
      })
    const db = await answered(indexedDB.open('motcua'))
    try {
      const from = db.transaction(['drafts', 'dossiers', 'outbox', 'files'])
      const [drafts, dossiers, log, files] = await Promise.all([
        answered(from.objectStore('drafts').getAllKeys()) as Promise<string[]>,
        answered(from.objectStore('dossiers').getAllKeys()) as Promise<string[]>,
        answered(from.objectStore('outbox').getAll()) as Promise<DeviceRows['log'][number][]>,
        answered(from.objectStore('files').getAll()) as Promise<DeviceRows['files'][number][]>,
      ])
      return {
        drafts,
        dossiers,
        log: log
          .map(({ dseq, id, dossier, type, hash, state }) => ({ dseq, id, dossier, type, hash, state }))
          .sort((a, b) => a.dseq - b.dseq),
        files: files.map(({ sha256, state }) => ({ sha256, state })),
      }
    } finally {
      db.close()
    }
  })
}
