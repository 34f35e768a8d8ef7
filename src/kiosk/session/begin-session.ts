/** Begins the session of one resident, and ends it within half a second: everything stops, then one look everywhere. */
import { signal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { Ticket } from '../../../domain/queue/day.ts'
import type { PreCheck } from '../../../domain/queue/facts.ts'
import { openPageBox } from './page-box.ts'
import type { ResidentSession } from './resident-session.ts'
import { scanStores, type ScanResult } from './scan-stores.ts'
import type { StorageBuckets } from './storage-buckets.ts'
import { forgetInBrowser } from './forget-in-browser.ts'
import type { WipeReason, WipeReport } from './wipe-report.ts'

export interface SessionDeps {
  readonly buckets: StorageBuckets | null
  readonly nowMs: () => number
  readonly scan?: () => Promise<ScanResult>
  readonly forget?: () => Promise<void>
}

export interface OpenSession extends ResidentSession {
  end(reason?: WipeReason): Promise<WipeReport>
}

export function beginSession(deps: SessionDeps): OpenSession {
  const { buckets, nowMs, scan = scanStores, forget = forgetInBrowser } = deps
  const box = buckets && openPageBox(buckets, nowMs)
  const held = new Map<string, unknown>()
  const urls = new Set<string>()
  const stops = new Set<() => void>()
  const preCheck = signal<PreCheck | null>(null)
  const ticket = signal<Ticket | null>(null)
  let ending: Promise<WipeReport> | null = null

  async function wipe(reason: WipeReason): Promise<WipeReport> {
    const from = performance.now()
    for (const stop of stops) quietly(stop)
    for (const url of urls) URL.revokeObjectURL(url)
    for (const all of [stops, urls, held]) all.clear()
    preCheck.value = null
    ticket.value = null
    await Promise.allSettled([box?.destroy(), forget()])
    const found = await scan()
    return { at: new Date(nowMs()).toISOString(), reason, ms: performance.now() - from, ...found }
  }

  return {
    preCheck,
    ticket,
    hold<T>(name: string, make: () => T): T {
      if (!held.has(name)) held.set(name, make())
      return held.get(name) as T
    },
    keep: async (name, bytes) => (await box?.keep(name, bytes)) ?? refuse('kiosk.bucket.none'),
    read: async (name) => (await box?.read(name)) ?? refuse('kiosk.bucket.none'),
    drop: async (name) => await box?.drop(name),
    url(blob) {
      const url = URL.createObjectURL(blob)
      if (ending) URL.revokeObjectURL(url)
      else urls.add(url)
      return url
    },
    onEnd(stop) {
      if (ending) quietly(stop)
      else stops.add(stop)
      return () => stops.delete(stop)
    },
    end: (reason = 'done') => (ending ??= wipe(reason)),
  }
}

/** One that cannot be stopped must not keep the others going. */
function quietly(stop: () => void): void {
  try {
    stop()
  } catch {
    // Its memory goes with the page.
  }
}
