/**
 * One worker as the page sees it: started at the first call, stopped when idle, and never able to leave a caller
 * waiting. A terminated worker answers nothing and a crashed one says so to nobody, so every call is settled here.
 */
import { wrap, type Endpoint, type Remote } from 'comlink'
import { refuse, type Refused, type Result } from '../../domain/base/result.ts'
import { orAborted } from './or-aborted.ts'

export interface WorkerLike extends Endpoint {
  terminate(): void
}

export interface HandleRules {
  readonly name: string
  /** One call at a time, in the order asked: for workers whose memory is bounded by one job. */
  readonly serial: boolean
  /** Stopped after this long without work; null: never, because its memory is the point of it. */
  readonly idleMs: number | null
  readonly timeoutMs: number
  /** A call given up (aborted, timed out): `terminate` frees the worker at once, `abandon` lets it finish unheard. */
  readonly giveUp: 'terminate' | 'abandon'
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number | undefined // of the work itself, without the wait for its turn
}

export interface WorkerHandle<Api> {
  readonly running: boolean
  /** `worker.crashed|failed|timed-out|aborted|stopped` besides what the worker refuses itself. Never throws. */
  call<T>(work: (api: Remote<Api>) => Promise<Result<T>>, options?: CallOptions): Promise<Result<T>>
  stop(): void
  /** Tells when the worker has ended and with it all it held; answers how to stop listening. */
  onEnd(listener: (why: 'crashed' | 'stopped' | 'idle') => void): () => void
}

interface Running<Api> {
  readonly worker: WorkerLike
  readonly api: Remote<Api>
  readonly pending: Set<(answer: Refused) => void>
}

export function createWorkerHandle<Api>(start: () => WorkerLike, rules: HandleRules): WorkerHandle<Api> {
  const worker = rules.name
  const listeners = new Set<(why: 'crashed' | 'stopped' | 'idle') => void>()
  let running: Running<Api> | null = null
  let stops = 0
  let underWay = 0
  let lastTurn: Promise<unknown> = Promise.resolve()
  let idleTimer: ReturnType<typeof setTimeout> | undefined

  function begin(): Running<Api> {
    if (running !== null) return running
    const started = start()
    const begun: Running<Api> = { worker: started, api: wrap<Api>(started), pending: new Set() }
    const crash = () => end(begun, 'crashed')
    started.addEventListener('error', crash)
    started.addEventListener('messageerror', crash)
    running = begun
    return begun
  }

  function end(ended: Running<Api>, why: 'crashed' | 'stopped' | 'idle'): void {
    if (running !== ended) return
    running = null
    clearTimeout(idleTimer)
    ended.worker.terminate()
    const answer = refuse(why === 'crashed' ? 'worker.crashed' : 'worker.stopped', { worker })
    for (const settle of ended.pending) settle(answer)
    for (const listener of listeners) listener(why)
  }

  async function run<T>(
    work: (api: Remote<Api>) => Promise<Result<T>>,
    { signal, timeoutMs = rules.timeoutMs }: CallOptions,
  ): Promise<Result<T>> {
    if (signal?.aborted) return refuse('worker.aborted', { worker })
    let current: Running<Api>
    try {
      current = begin()
    } catch {
      return refuse('worker.crashed', { worker })
    }
    return await new Promise((resolve) => {
      const settle = (answer: Result<T>) => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        current.pending.delete(settle)
        resolve(answer)
      }
      const giveUp = (answer: Refused) => {
        settle(answer)
        if (rules.giveUp === 'terminate') end(current, 'stopped')
      }
      const abort = () => giveUp(refuse('worker.aborted', { worker }))
      const timer = setTimeout(() => giveUp(refuse('worker.timed-out', { worker, timeoutMs })), timeoutMs)
      signal?.addEventListener('abort', abort)
      current.pending.add(settle)
      // What the worker throws is a fault of ours; comlink keeps no more of it than name and message.
      work(current.api).then(settle, (fault: unknown) =>
        settle(refuse('worker.failed', { worker, name: nameOf(fault) })),
      )
    })
  }

  /** Waits for the calls before it; a `stop` meanwhile ends the wait. */
  async function inTurn<T>(
    work: (api: Remote<Api>) => Promise<Result<T>>,
    options: CallOptions,
  ): Promise<Result<T>> {
    const stopsBefore = stops
    const turn = lastTurn.then(() =>
      stopsBefore === stops ? run(work, options) : refuse('worker.stopped', { worker }),
    )
    lastTurn = turn
    return await orAborted(turn, options.signal, refuse('worker.aborted', { worker }))
  }

  function rest(): void {
    if (underWay > 0 || running === null || rules.idleMs === null) return
    const resting = running
    idleTimer = setTimeout(() => end(resting, 'idle'), rules.idleMs)
  }

  return {
    get running() {
      return running !== null
    },
    async call(work, options = {}) {
      clearTimeout(idleTimer)
      underWay += 1
      try {
        return await (rules.serial ? inTurn(work, options) : run(work, options))
      } finally {
        underWay -= 1
        rest()
      }
    },
    stop() {
      stops += 1
      if (running !== null) end(running, 'stopped')
    },
    onEnd(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
