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

/** A pause after a failure grows from a third of the usual one to twenty times of it. */
const FIRST_PAUSE = 1 / 3
const LONGEST_PAUSE = 20

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
  readonly everyMs: number
}

export async function startUpstream(parts: UpstreamParts): Promise<Upstream> {
  const { store, keys, clock, log, url, code, everyMs } = parts
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

  /** Full jitter: boxes that lost their province together don't come back together. */
  function pauseMs(): number {
    failures += 1
    return Math.random() * everyMs * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 20))
  }

  /** How long to rest before the next round. */
  async function oneRound(): Promise<number> {
    const failed = (found: Problem): number => {
      problem = found
      return pauseMs()
    }
    // A province that was set back to before this box takes it in again by its code.
    const isForgotten = problem?.code === 'device.unknown' && code !== null
    if (!identity.membership() || isForgotten) {
      const joined = await enrol({ store, keys, identity, line, url, code })
      if (!joined.ok) return failed(joined.problem)
      hasRecovered = false
    }
    const membership = identity.membership()!
    const box: Box = { store, blobs: parts.blobs, keys, clock, log, line, membership, signal }
    if (!hasRecovered) {
      const back = await recover(box)
      if (!back.ok) return failed(back.problem)
      hasRecovered = true
      meet() // what is left to send must not keep the door shut
    }
    const report = await runRound(box, size)
    if (report.isLineBroken || report.problem?.code.startsWith('device.')) return failed(report.problem!)
    problem = report.problem
    if (report.problem) return failed(report.problem)
    failures = 0
    return report.hasMore ? 0 : everyMs * (0.5 + Math.random())
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      const restMs = await oneRound().catch((error: unknown) => {
        log.error({ err: error }, 'a round with the province failed')
        return pauseMs()
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
