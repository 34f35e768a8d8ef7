/** At start: compartments of residents whose session was cut off by a power cut or a crash. */
import type { Kept } from '../../device/kept.ts'
import { scanStores } from './scan-stores.ts'
import { deleteStaleBuckets, type StorageBuckets } from './storage-buckets.ts'
import { addToWipeLog } from './wipe-log.ts'

/** Answers how many there were; each start that found any stands in the record. */
export async function clearLeftovers(buckets: StorageBuckets | null, kept: Kept): Promise<number> {
  if (buckets === null) return 0
  const from = performance.now()
  const count = await deleteStaleBuckets(buckets).catch(() => 0)
  if (count === 0) return 0
  const found = await scanStores()
  const at = new Date().toISOString()
  await addToWipeLog(kept, { at, reason: 'start', ms: performance.now() - from, ...found })
  return count
}
