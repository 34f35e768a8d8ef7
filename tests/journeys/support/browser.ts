/**
 * A browser as it stands on a counter: one profile on disk that outlives it, closed properly or killed like a computer
 * whose plug was pulled. No request is intercepted and no clock is faked: what is cut is the server itself.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { chromiumArgs, findChromium } from '../../../scripts/chromium.ts'
import { countInput } from './input-count.ts'

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
  readonly args?: readonly string[]
  readonly locale?: string
  /** Another program than the Chromium found here, and its environment. */
  readonly executablePath?: string
  readonly env?: Record<string, string>
  /** False where the page itself looks at what lies in the tab's storage. */
  readonly countsInput?: boolean
}

export class CounterBrowser {
  readonly profile: string
  #context: BrowserContext | null = null

  constructor(profile = mkdtempSync(join(tmpdir(), 'motcua-profile-'))) {
    this.profile = profile
  }

  get context(): BrowserContext {
    if (!this.#context) throw new Error('the browser is closed')
    return this.#context
  }

  /** Opens the profile (again) and gives its first page, with input events counted from the start. */
  async open(options: OpenOptions = {}): Promise<Page> {
    const executablePath = options.executablePath ?? findChromium()
    this.#context = await chromium.launchPersistentContext(this.profile, {
      ...(executablePath ? { executablePath } : {}),
      ...(options.env ? { env: options.env } : {}),
      args: [...chromiumArgs, ...(options.args ?? [])],
      viewport: options.viewport ?? { width: 1366, height: 768 },
      locale: options.locale ?? 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      acceptDownloads: true,
    })
    if (options.countsInput !== false) await this.#context.addInitScript(countInput)
    return this.#context.pages()[0] ?? (await this.#context.newPage())
  }

  async close(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }

  /** SIGKILL to every process of this profile at once: nothing is flushed, no handler runs. */
  async kill(): Promise<void> {
    const context = this.context
    const gone = new Promise((resolve) => context.once('close', resolve))
    const pids = processesOf(this.profile)
    if (pids.length === 0) throw new Error('no browser process found to kill')
    for (const pid of pids) tryKill(pid)
    await gone
    this.#context = null
  }

  async remove(): Promise<void> {
    await this.close()
    // A killed browser's helpers may still be letting go of the folder.
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // already gone with its parent
  }
}

/** The browser process names its profile on the command line; renderers and the rest are its descendants. */
function processesOf(profile: string): number[] {
  if (process.platform !== 'linux') {
    const listed = spawnSync('pgrep', ['-f', profile], { encoding: 'utf8' }).stdout
    return listed.split('\n').filter(Boolean).map(Number)
  }
  const children = new Map<number, number[]>()
  const roots: number[] = []
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!Number.isInteger(pid)) continue
    try {
      const parent = Number(
        readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S+ /s, '')
          .split(' ')[0],
      )
      children.set(parent, [...(children.get(parent) ?? []), pid])
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      if (command.includes(`--user-data-dir=${profile}`)) roots.push(pid)
    } catch {
      // ended while we were reading
    }
  }
  const all = new Set<number>()
  const queue = [...roots]
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    if (all.has(pid)) continue
    all.add(pid)
    queue.push(...(children.get(pid) ?? []))
  }
  return [...all]
}
