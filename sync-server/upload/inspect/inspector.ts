/** Files wait for one of few inspecting processes; a file that ends two of them is refused (rules F11, F14). */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { startProcess, type InspectingProcess } from './inspecting-process.ts'

const MOST_PROCESSES = 2
const FILES_EACH = 200
const MOST_KIB = 256 * 1024
const LIMIT_MS = 10_000
const IDLE_MS = 30_000
const TRIES = 2

export interface Inspector<T = null> {
  /** A plain file of a proven type. Rejects when no process can be started or the file can't be read. */
  inspect(path: string, mime: string): Promise<Result<T>>
  stop(): void
}

export interface InspectorSettings<T = null> {
  readonly limitMs?: number
  readonly start?: () => Promise<InspectingProcess<T>>
  /** Told the most memory a process ever held. */
  readonly onPeak?: (kib: number) => void
}

interface Idle<T> {
  readonly process: InspectingProcess<T>
  readonly files: number
  readonly timer: NodeJS.Timeout
}

export function openInspector<T = null>(settings: InspectorSettings<T> = {}): Inspector<T> {
  const { limitMs = LIMIT_MS, start = () => startProcess<T>(), onPeak } = settings
  const idle: Idle<T>[] = []
  const waiting: (() => void)[] = []
  let running = 0

  async function enter(): Promise<void> {
    if (running >= MOST_PROCESSES) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
  }

  function leave(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  /** Undefined: the process ended over this file. */
  async function tryOnce(path: string, mime: string, fresh: boolean): Promise<Result<T> | undefined> {
    const rested = fresh ? undefined : idle.pop()
    clearTimeout(rested?.timer)
    const process = rested?.process ?? (await start())
    const verdict = await process.ask(path, mime, limitMs).catch((error: unknown) => {
      process.stop()
      throw error
    })
    if (!verdict) return undefined
    onPeak?.(verdict.peakKib)
    const files = (rested?.files ?? 0) + 1
    if (files >= FILES_EACH || verdict.peakKib > MOST_KIB) process.stop()
    else rest(process, files)
    return verdict.result
  }

  function rest(process: InspectingProcess<T>, files: number): void {
    const timer = setTimeout(() => {
      idle.splice(idle.indexOf(entry), 1)
      process.stop()
    }, IDLE_MS).unref()
    const entry = { process, files, timer }
    idle.push(entry)
  }

  return {
    async inspect(path, mime) {
      await enter()
      try {
        for (let i = 0; i < TRIES; i++) {
          const result = await tryOnce(path, mime, i > 0) // one at rest may have died long before
          if (result) return result
        }
        return refuse('blob.inspection-failed')
      } finally {
        leave()
      }
    },
    stop() {
      for (const { process, timer } of idle.splice(0)) {
        clearTimeout(timer)
        process.stop()
      }
    },
  }
}

let shared: Inspector | undefined

/** The one of this program, whatever servers it holds. */
export function ownInspector(): Inspector {
  return (shared ??= openInspector())
}
