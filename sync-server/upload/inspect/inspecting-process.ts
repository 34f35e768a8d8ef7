/** One inspecting process: started with nearly no rights, asked one file at a time, killed when it takes too long. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import type { Socket } from 'node:net'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Result } from '../../../domain/base/result.ts'
import type { Answer, Task } from './wire.ts'

const FOLDER = import.meta.dirname
const READS = [join(FOLDER, '/'), join(FOLDER, '../../../domain/base/result.ts')]
const START_MS = 10_000
const HEAP_MIB = 192
const MOST_ANSWER = 4_096
/** Of everything: what is unpacked lies outside the heap. */
const MOST_MEMORY_KIB = 512 * 1024
const LOOK_EVERY_MS = 100

export interface Verdict<T = null> {
  readonly result: Result<T>
  /** The most memory the process ever held; 0 where the system does not tell. */
  readonly peakKib: number
}

export interface InspectingProcess<T = null> {
  /** Undefined: it died, took too long or answered nonsense, and is gone. Rejects when the file can't be read. */
  ask(path: string, mime: string, limitMs: number): Promise<Verdict<T> | undefined>
  stop(): void
}

/** Rejects when it does not even start: then no file is to blame. */
export async function startProcess<T = null>(
  entry = join(FOLDER, 'child.ts'),
  reads: readonly string[] = READS,
  mostAnswer = MOST_ANSWER,
): Promise<InspectingProcess<T>> {
  const rights = ['--permission', ...reads.map((path) => `--allow-fs-read=${path}`)]
  const child = spawn(process.execPath, [...rights, `--max-old-space-size=${HEAP_MIB}`, entry], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
  })
  child.stdin.on('error', () => {}) // it died: heard as the end of its output
  const next = hearLines<T>(child, mostAnswer)
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS)
  const first = await next()
  clearTimeout(late)
  if (first !== 'ready') throw new Error('the process that inspects files does not start')
  yieldToOthers(child)
  holdOpen(child, false)
  return {
    async ask(path, mime, limitMs) {
      const { size } = await stat(path)
      holdOpen(child, true)
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMs)
      const watch = setInterval(() => void endWhenTooLarge(child), LOOK_EVERY_MS)
      const file = createReadStream(path)
      let fault: Error | undefined
      file.on('error', (error) => {
        fault = error
        child.kill('SIGKILL')
      })
      child.stdin.write(`${JSON.stringify({ mime, size } satisfies Task)}\n`)
      file.pipe(child.stdin, { end: false })
      try {
        const answer = await next()
        if (fault) throw fault
        if (answer !== undefined && answer !== 'ready')
          return { result: answer, peakKib: await readMemory(child, 'VmHWM') }
        child.kill('SIGKILL')
        return undefined
      } finally {
        clearTimeout(timer)
        clearInterval(watch)
        file.destroy()
        holdOpen(child, false)
      }
    },
    stop: () => void child.kill('SIGKILL'),
  }
}

/** Each call waits for one line; undefined when the process is gone or says too much. */
function hearLines<T>(child: ChildProcess, most: number): () => Promise<Answer<T> | undefined> {
  let heard = ''
  let isGone = false
  let wake: () => void = () => {}
  const end = () => {
    isGone = true
    wake()
  }
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    heard += text
    if (heard.length > most) child.kill('SIGKILL')
    wake()
  })
  child.on('error', end).on('close', end)
  return async () => {
    while (!heard.includes('\n') && !isGone) await new Promise<void>((resolve) => (wake = resolve))
    const at = heard.indexOf('\n')
    if (at === -1) return undefined
    const line = heard.slice(0, at)
    heard = heard.slice(at + 1)
    try {
      return JSON.parse(line) as Answer<T>
    } catch {
      return undefined
    }
  }
}

async function endWhenTooLarge(child: ChildProcess): Promise<void> {
  if ((await readMemory(child, 'VmRSS')) > MOST_MEMORY_KIB) child.kill('SIGKILL')
}

/** Told by Linux alone; elsewhere the walks' own budgets are all there is. What getrusage says is its parent's. */
async function readMemory(child: ChildProcess, what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
  return Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}

/** Requests come first. */
function yieldToOthers(child: ChildProcess): void {
  try {
    setPriority(child.pid!, constants.priority.PRIORITY_LOW)
  } catch {
    // not allowed here: it runs as everybody does
  }
}

/** An idle process is no reason for the server to stay. */
function holdOpen(child: ChildProcess, isBusy: boolean): void {
  for (const each of [child, child.stdin as Socket, child.stdout as Socket]) {
    if (isBusy) each.ref()
    else each.unref()
  }
}
