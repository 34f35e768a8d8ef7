/**
 * What passes between this device's day and the home server's: facts of others as soon as the server has them, our own as
 * soon as they are made. One page of a device does it for all. Nothing waits for it, and it gives up on nothing.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import { anything, count, flag, listOf } from '../../domain/base/shape.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { queueFact } from '../../domain/queue/shapes.ts'
import type { QueueFactsRequest, QueueFactsStored, QueuePage } from '../../domain/queue/wire.ts'
import { atLeast } from '../sync/answer-shapes.ts'
import type { Http } from '../sync/http.ts'
import { Alarm } from '../sync/schedule.ts'
import { keepAsking } from './keep-asking.ts'
import type { Line } from './queue-tabs.ts'

export interface ExchangePorts {
  readonly http: Pick<Http, 'get' | 'post'>
  readonly day: () => string
  /** Of that day, made by this device. */
  readonly own: () => readonly QueueFact[]
  readonly heard: (facts: readonly QueueFact[]) => Promise<Result<unknown>>
  readonly onLine: (line: Line) => void
}

export interface Exchange {
  /** There may be something to send. */
  ring(): void
  /** Until the signal ends it. */
  run(signal: AbortSignal): Promise<void>
}

const BATCH = 100
// More may stand in an answer, and facts of a newer kind are left to pages that know them.
const page = atLeast({ facts: listOf(anything, 1_000), seq: count, more: flag })
const stored = atLeast({ stored: listOf(anything, 1_000) })

export function createExchange({ http, day, own, heard, onLine }: ExchangePorts): Exchange {
  const sending = new Alarm()
  /** What the server is known to hold, and how far it was read; of one day, and of one life of the server. */
  let known = { day: '', ids: new Set<string>(), seq: 0, isWhole: false }
  /** Refused by the server one by one: kept here, not sent again by this page. */
  const parked = new Set<string>()

  function begin(): typeof known {
    if (known.day !== day()) known = { day: day(), ids: new Set(), seq: 0, isWhole: false }
    return known
  }

  async function hear(signal: AbortSignal): Promise<Result<boolean>> {
    const so = begin()
    const path = `/api/queue/facts?day=${so.day}&after=${so.seq}${so.isWhole ? '&wait=1' : ''}`
    const told = await http.get<QueuePage>(path, { accepts: page, signal, credentials: 'omit' })
    if (!told.ok) return told
    const { facts, seq, more } = told.value
    if (seq < so.seq) {
      known = { ...so, ids: new Set(), seq: 0, isWhole: false } // set back from a backup: everything is compared anew
      return ok(true)
    }
    const readable = facts.filter((fact) => queueFact(fact, '') === null)
    if (readable.length > 0) {
      const kept = await heard(readable)
      if (!kept.ok) return kept
    }
    for (const { id } of readable) so.ids.add(id)
    so.seq = seq
    if (!more && !so.isWhole) {
      so.isWhole = true
      sending.ring()
    }
    return ok(facts.length > 0)
  }

  const unsent = () =>
    known.isWhole && known.day === day()
      ? own().filter(({ id }) => !known.ids.has(id) && !parked.has(id))
      : []

  /** False: nothing was left to send. */
  async function send(signal: AbortSignal, size = BATCH): Promise<Result<boolean>> {
    const facts = unsent().slice(0, size)
    if (facts.length === 0) return ok(false)
    const request: QueueFactsRequest = { facts }
    const told = await http.post<QueueFactsStored>('/api/queue/facts', request, {
      accepts: stored,
      signal,
      credentials: 'omit',
    })
    if (told.ok) {
      for (const id of told.value.stored) known.ids.add(id)
      for (const { id } of facts) if (!known.ids.has(id)) parked.add(id)
      return ok(true)
    }
    if (!isAboutThem(told.problem.code)) return told
    // One of them is what the server will not have: the others must not wait for it.
    if (facts.length > 1) return await send(signal, 1)
    for (const { id } of facts) parked.add(id)
    return ok(true)
  }

  async function keepSending(signal: AbortSignal): Promise<void> {
    let failures = 0
    while (!signal.aborted) {
      const told = await send(signal)
      if (told.ok && told.value) {
        failures = 0
        continue
      }
      // While the line is away the other loop finds out when it is back, and rings.
      await sending.sleep(told.ok ? 60_000 : Math.min(10_000, 250 * 2 ** failures++), signal)
    }
  }

  return {
    ring: () => sending.ring(),
    async run(signal) {
      let last: Line = 'away'
      const alarm = new Alarm()
      const told = (line: Line) => {
        if (line === 'live' && last === 'away') sending.ring()
        last = line
        onLine(line)
      }
      await Promise.all([keepAsking({ ask: hear, onLine: told, alarm }, signal), keepSending(signal)])
    },
  }
}

function isAboutThem(code: string): boolean {
  return code.startsWith('queue.') || code.startsWith('request.body.')
}
