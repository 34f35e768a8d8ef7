/** Another computer on the same cable: a network namespace with a NIC of its own, and nothing of this machine. Needs root. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../../../scripts/chromium.ts'

const SPACE = 'motcua-pc'
const CARD = 'motcua-lan' // this machine's end of the cable
const CLIENT = '10.78.0.2'

export const BOX = '10.78.0.1'

const NEEDED = ['ip', 'curl', 'openssl', 'certutil']

/** Null: it can be built here. */
export function whyNoSecondHost(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux'
  const missing = NEEDED.filter((name) => spawnSync('which', [name]).status !== 0)
  if (missing.length > 0)
    return `needs ${missing.join(', ')} (Debian: iproute2, curl, openssl, libnss3-tools)`
  return spawnSync('ip', ['netns', 'list']).status === 0 ? null : 'network namespaces are not allowed here'
}

export class SecondHost {
  readonly home = mkdtempSync(join(tmpdir(), 'motcua-second-'))

  constructor() {
    this.#unplug()
    run('ip', 'netns', 'add', SPACE)
    run('ip', 'link', 'add', CARD, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', SPACE)
    run('ip', 'link', 'set', CARD, 'up')
    this.addBoxAddress(BOX)
    run('ip', '-n', SPACE, 'addr', 'add', `${CLIENT}/24`, 'dev', 'eth0')
    for (const device of ['lo', 'eth0']) run('ip', '-n', SPACE, 'link', 'set', device, 'up')
  }

  /** One more address of the box, as when a router gives out another. */
  addBoxAddress(address: string): void {
    run('ip', 'addr', 'add', `${address}/24`, 'dev', CARD)
  }

  /** Runs a program over there; its words and how it ended. */
  run(command: string, ...args: string[]): { status: number | null; out: string } {
    const ended = spawnSync('ip', ['netns', 'exec', SPACE, command, ...args], {
      encoding: 'utf8',
      input: '',
      timeout: 10_000,
    })
    return { status: ended.status, out: `${ended.stdout}${ended.stderr}` }
  }

  path(name: string): string {
    return join(this.home, name)
  }

  /** What the page tells a person to do, for the store Chromium reads on Linux. */
  trust(certificateFile: string): void {
    const store = `sql:${join(this.home, '.pki', 'nssdb')}`
    mkdirSync(join(this.home, '.pki', 'nssdb'), { recursive: true })
    run('certutil', '-d', store, '-N', '--empty-password')
    run('certutil', '-d', store, '-A', '-t', 'C,,', '-n', 'trung tam', '-i', certificateFile)
  }

  /** How to open a browser over there: a program that is Chromium inside the namespace, with a home of its own. */
  get browser(): { executablePath: string; env: Record<string, string> } {
    const executablePath = this.path('chromium')
    if (!existsSync(executablePath)) {
      writeFileSync(executablePath, `#!/bin/sh\nexec ip netns exec ${SPACE} '${findChromium()}' "$@"\n`)
      chmodSync(executablePath, 0o755)
    }
    return { executablePath, env: { ...(process.env as Record<string, string>), HOME: this.home } }
  }

  remove(): void {
    this.#unplug()
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  #unplug(): void {
    spawnSync('ip', ['netns', 'del', SPACE])
    spawnSync('ip', ['link', 'del', CARD])
  }
}

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}
