/** Lists of revoked certificates, fetched while there is a line (J4). Without one the lists at hand go on counting. */
import type { Clock } from '../clock.ts'
import type { CrlSource } from '../signatures/crl-source.ts'
import { fetchLists, isDue } from '../signatures/fetch-lists.ts'
import { httpSource } from '../signatures/http-source.ts'
import type { Store } from '../store/port.ts'
import type { Job } from './runner.ts'

const MINUTE_MS = 60_000

export interface CrlJobParts {
  readonly store: Store
  readonly clock: Clock
  readonly crlSource?: CrlSource
}

export function crlJob({ store, clock, crlSource: source = httpSource() }: CrlJobParts): Job {
  return {
    name: 'signatures.revocation',
    everyMs: 5 * MINUTE_MS,
    leaseMs: 10 * MINUTE_MS,
    hasWork: async () => (await store.crlRows()).some((row) => isDue(row, clock())),
    run: async (isMine) => {
      const { fetched, failed } = await fetchLists({ store, source, clock }, isMine)
      return `${fetched} ${failed}`
    },
  }
}
