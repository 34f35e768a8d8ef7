/**
 * The page's end of the search worker. It holds the loaded collections and is therefore not stopped for being idle;
 * when it is lost, `onLost` tells who has to load again.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import type { SearchApi, SearchDocument, SearchHit } from '../../workers/search/api.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type { SearchDocument } from '../../workers/search/api.ts'

type SearchCollection = Parameters<SearchApi['query']>[0]

export interface SearchBridge {
  /** Answers how many documents are loaded. */
  load(collection: SearchCollection, documents: readonly SearchDocument[]): Promise<Result<number>>
  /** Abort the query before when a key is pressed: its answer would only flicker. */
  query(
    collection: SearchCollection,
    text: string,
    limit: number,
    options?: CallOptions,
  ): Promise<Result<SearchHit[]>>
  clear(collection: SearchCollection): Promise<Result<null>>
  stop(): void
  onLost(listener: () => void): () => void
}

const CALL_LIMIT_MS = 15_000

export function createSearchBridge(start: () => WorkerLike): SearchBridge {
  const handle = createWorkerHandle<SearchApi>(start, {
    name: 'search',
    serial: false,
    idleMs: null,
    timeoutMs: CALL_LIMIT_MS,
    giveUp: 'abandon',
  })
  return {
    load: (collection, documents) => handle.call((api) => api.load(collection, documents)),
    query: (collection, text, limit, options) =>
      handle.call((api) => api.query(collection, text, limit), options),
    async clear(collection) {
      if (!handle.running) return ok(null)
      return await handle.call(async (api) => {
        await api.clear(collection)
        return ok(null)
      })
    },
    stop: () => handle.stop(),
    onLost: (listener) => handle.onEnd(listener),
  }
}

export const search: SearchBridge = createSearchBridge(
  () => new Worker(new URL('../../workers/search/worker.ts', import.meta.url), { type: 'module' }),
)
