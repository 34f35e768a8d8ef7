/** Processes of a cluster, each known by name, ended by pid only. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'

export class Processes {
  readonly #folder: string
  readonly #running = new Map<string, ChildProcess>()

  constructor(logFolder: string) {
    this.#folder = logFolder
    process.once('exit', () => {
      for (const child of this.#running.values()) if (isAlive(child)) child.kill('SIGKILL')
    })
  }

  start(name: string, command: string, ...args: string[]): void {
    const log = openSync(join(this.#folder, `${name}.log`), 'a')
    this.#running.set(name, spawn(command, args, { stdio: ['ignore', log, log], cwd: this.#folder }))
  }

  async end(name: string, signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
    const child = this.#running.get(name)
    if (!child || !isAlive(child)) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), 8000)
    await gone
    clearTimeout(late)
  }

  /** Everything still there, youngest first. */
  async endAll(): Promise<void> {
    for (const name of [...this.#running.keys()].toReversed()) await this.end(name, 'SIGTERM')
  }
}

function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

/** Runs to its end; its words when it fails. */
export function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Like `run`, for what may be gone already. */
export function tryRun(command: string, ...args: string[]): void {
  try {
    run(command, ...args)
  } catch {
    // nothing to undo
  }
}
