/** How many engines a device can carry: each takes a core while it reads and about 140 MB. */

export interface Device {
  readonly cores: number // navigator.hardwareConcurrency
  readonly memoryGb?: number | undefined // navigator.deviceMemory, rounded down to a power of two; absent in Firefox
}

export type EngineCount = 1 | 2

/** Two read 1.9 times as many pages a minute as one, on two cores as well; a third only takes memory. */
const ENOUGH_MEMORY_GB = 4

export function engineCount({ cores, memoryGb }: Device): EngineCount {
  return cores >= 2 && (memoryGb ?? 0) >= ENOUGH_MEMORY_GB ? 2 : 1
}
