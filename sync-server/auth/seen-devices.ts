/** When each device was last heard and which version it runs: kept in memory, written in one go now and then. */
import type { Clock } from '../clock.ts'
import type { Device, Store } from '../store/port.ts'

export interface SeenDevices {
  note(device: Device, appVersion: string | undefined): void
  flush(): Promise<void>
}

export function makeSeenDevices(store: Store, clock: Clock): SeenDevices {
  let waiting = new Map<string, { commune: string; id: string; at: number; appVersion: string | null }>()
  return {
    note({ commune, id }, appVersion) {
      const isVersion = appVersion !== undefined && /^[\w.+-]{1,40}$/.test(appVersion)
      waiting.set(id, { commune, id, at: clock(), appVersion: isVersion ? appVersion : null })
    },
    async flush() {
      const seen = [...waiting.values()]
      waiting = new Map()
      for (const commune of new Set(seen.map((one) => one.commune)))
        await store.sawDevices(
          commune,
          seen.filter((one) => one.commune === commune),
        )
    },
  }
}
