/** Runs rounds for as long as the server runs. Box and province may each be dead for days: nothing is kept in memory. */
import type { Logger } from 'pino'
import type { Problem } from '../../../domain/base/result.ts'
import type { BlobStore } from '../../blobs/port.ts'
import { instant, type Clock } from '../../clock.ts'
import type { ServerKeys } from '../../keys/server-keys.ts'
import type { Store } from '../../store/port.ts'
import type { Box } from './box.ts'
import { enrol } from './enrol.ts'
import { openIdentity } from './identity.ts'
import { openLine } from './line.ts'
import { recover } from './recover.ts'
import { runRound } from './round.ts'
import { firstPageSize } from './send-rows.ts'

const IDLE_MS = 3_000
const BACKOFF_MS = { first: 1_000, cap: 60_000 }

export interface UpstreamStatus {
  readonly lastContact: string | null
  readonly rowsBehind: number
  readonly filesBehind: number
  readonly filesRefused: number
  readonly problem: string | null // code of what stands in the way
}

export interface Upstream {
  /** Settled after the first try to meet the province: what could come back is back. Never rejects. */
  readonly met: Promise<void>
  status(): Promise<UpstreamStatus>
  stop(): Promise<void>
}

export interface UpstreamParts {
  readonly url: string
  readonly code: string | null
  readonly keysFolder: string
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly clock: Clock
  readonly log: Logger
  readonly pace?: { readonly idleMs: number; readonly firstMs: number; readonly capMs: number }
}

export async function startUpstream(parts: UpstreamParts): Promise<Upstream> {
  const { store, keys, clock, log, url, code } = parts
  const pace = parts.pace ?? { idleMs: IDLE_MS, firstMs: BACKOFF_MS.first, capMs: BACKOFF_MS.cap }
  const identity = await openIdentity(parts.keysFolder, url)
  const stopping = new AbortController()
  const { signal } = stopping
  const device = () => identity.membership()?.device ?? null
  const line = openLine({ url, device, key: identity.key.privateKey, clock, signal })
  const size = firstPageSize()
  let problem: Problem | null = null
  let hasRecovered = false
  let failures = 0
  let meet = () => {}
  const met = new Promise<void>((resolve) => (meet = resolve))

  /** How long to rest before the next round. */
  async function oneRound(): Promise<number> {
    const failed = (found: Problem): number => {
      problem = found
      failures += 1
      return Math.random() * Math.min(pace.capMs, pace.firstMs * 2 ** Math.min(failures, 20))
    }
    if (!identity.membership()) {
      const joined = await enrol({ store, keys, identity, line, url, code })
      if (!joined.ok) return failed(joined.problem)
    }
    const membership = identity.membership()!
    const box: Box = { store, blobs: parts.blobs, keys, clock, log, line, membership, signal }
    if (!hasRecovered) {
      const back = await recover(box)
      if (!back.ok) return failed(back.problem)
      hasRecovered = true
    }
    const report = await runRound(box, size)
    if (report.isLineBroken || report.problem?.code.startsWith('device.')) return failed(report.problem!)
    problem = report.problem
    if (report.problem) return failed(report.problem)
    failures = 0
    return report.hasMore ? 0 : pace.idleMs * (0.5 + Math.random())
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const restMs = await oneRound().catch((error: unknown) => {
        log.error({ err: error }, 'a round with the province failed')
        failures += 1
        return Math.random() * Math.min(pace.capMs, pace.firstMs * 2 ** Math.min(failures, 20))
      })
      meet()
      if (restMs > 0) await rest(restMs, signal)
    }
    meet()
  }

  const running = run()
  return {
    met,
    async status() {
      const commune = identity.membership()?.commune
      const behind = commune === undefined ? null : await store.upstreamBehind(commune)
      const contact = line.lastContact()
      return {
        lastContact: contact === null ? null : instant(contact),
        rowsBehind: behind?.rows ?? 0,
        filesBehind: behind?.files ?? 0,
        filesRefused: behind?.refused ?? 0,
        problem: problem?.code ?? null,
      }
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    signal.addEventListener('abort', wake)
    if (signal.aborted) wake()
  })
}
