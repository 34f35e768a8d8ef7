/** The collections the search worker holds, in memory only: what is cleared is gone, nothing is ever stored. */
import { ok, refuse } from '../../domain/base/result.ts'
import { buildIndex } from '../../domain/text/search-index.ts'
import type { SearchIndex } from '../../domain/text/search-index.ts'
import { search } from '../../domain/text/search.ts'
import type { SearchApi } from './api.ts'

type Collection = Parameters<SearchApi['query']>[0]

/** `query` before `load`, or after `clear`: `text.search.not-loaded`. */
export function createCollections(): SearchApi {
  const indexes = new Map<Collection, SearchIndex>()
  return {
    async load(collection, documents) {
      indexes.set(collection, buildIndex(documents))
      return ok(documents.length)
    },
    async query(collection, text, limit) {
      const index = indexes.get(collection)
      return index === undefined
        ? refuse('text.search.not-loaded', { collection })
        : ok(search(index, text, limit))
    },
    async clear(collection) {
      indexes.delete(collection)
    },
  }
}
