/**
 * The home server as a process of its own, with its own data directory: started, killed (SIGKILL), frozen (SIGSTOP) and
 * started again on the same port and data. What it prints for newcomers is how a journey enrols and signs in.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freePorts } from '../../support/free-port.ts'
import { layReadyData } from './ready-data.ts'

const root = resolve(import.meta.dirname, '../../..')
const START_TIMEOUT_MS = 30_000

export interface DemoOfficer {
  readonly code: string
  readonly passphrase: string
  readonly name: string
}

export interface ServerOptions {
  readonly distDir?: string
  /** The residents' listener too. */
  readonly withKiosk?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** Up when it has printed this, for a server that `fetch` here does not trust. */
  readonly upWhen?: RegExp
}

export class HomeServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'motcua-data-'))
  readonly port: number
  readonly #options: ServerOptions
  #child: ChildProcess | null = null
  #printed = ''

  readonly #kioskPort: number | null

  private constructor(port: number, kioskPort: number | null, options: ServerOptions) {
    this.port = port
    this.#kioskPort = kioskPort
    this.#options = options
  }

  /** A server that is up and healthy. */
  static async create(options: ServerOptions = {}): Promise<HomeServer> {
    const [port = 0, kioskPort = 0] = await freePorts(2, 'localhost')
    const server = new HomeServer(port, options.withKiosk ? kioskPort : null, options)
    // Another environment may ask for another commune.
    if (!options.env) server.#printed = layReadyData(server.dataDir) ?? ''
    await server.start()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** Where residents come in; the staff's own where there is one door only. */
  get kioskOrigin(): string {
    return `http://localhost:${this.#kioskPort ?? this.port}`
  }

  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Everything printed so far, over all starts. */
  get printed(): string {
    return this.#printed
  }

  /** `distDir`: another build to serve from now on, as after an update of the box. */
  async start(distDir = this.#options.distDir): Promise<void> {
    if (this.#child) throw new Error('the server is running')
    const child = spawn(process.execPath, [join('sync-server', 'main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(this.port),
        HOST: 'localhost',
        KIOSK_PORT: this.#kioskPort === null ? 'off' : String(this.#kioskPort),
        DATA_DIR: this.dataDir,
        ...(distDir ? { DIST_DIR: distDir } : {}),
        ...this.#options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    const keep = (text: Buffer) => (this.#printed += text.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    await this.#healthy(child)
  }

  async #healthy(child: ChildProcess): Promise<void> {
    const until = Date.now() + START_TIMEOUT_MS
    while (Date.now() < until) {
      if (child.exitCode !== null || child.signalCode !== null) break
      if (this.#options.upWhen?.test(this.#printed)) return
      const answer = await fetch(`${this.origin}/api/health`, { signal: AbortSignal.timeout(2000) }).catch(
        () => null,
      )
      if (answer?.ok) return
      await new Promise((later) => setTimeout(later, 50))
    }
    throw new Error(`the server did not become healthy:\n${this.#printed}`)
  }

  /** Pulls the plug. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Asks it to stop. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = null
    if (child.exitCode !== null || child.signalCode !== null) return // it ended by itself
    const gone = new Promise((exited) => child.once('exit', exited))
    child.kill('SIGCONT')
    child.kill(signal)
    await gone
  }

  /** Connections are taken and never answered: the line that looks alive. */
  hang(): void {
    this.#child?.kill('SIGSTOP')
  }

  resume(): void {
    this.#child?.kill('SIGCONT')
  }

  /** The newest enrolment code of the demo commune; it works once. */
  get enrolmentCode(): string {
    const codes = [...this.#printed.matchAll(/Mã ghi danh (?:thiết bị[^:]*|tiếp theo): (\S+)/g)]
    const code = codes.at(-1)?.[1]
    if (!code) throw new Error(`no enrolment code was printed:\n${this.#printed}`)
    return code
  }

  get officers(): readonly DemoOfficer[] {
    return [...this.#printed.matchAll(/^ {2}(\S+) +((?:[a-z]+ ){3}[a-z]+) +([^,\n]+), .+$/gm)].map(
      ([, code, passphrase, name]) => ({ code: code!, passphrase: passphrase!, name: name! }),
    )
  }

  /** `code` as printed, e.g. `tiepnhan1`. */
  getOfficer(code: string): DemoOfficer {
    const officer = this.officers.find((each) => each.code === code)
    if (!officer) throw new Error(`no demo officer ${code} was printed:\n${this.#printed}`)
    return officer
  }

  async remove(): Promise<void> {
    await this.kill()
    rmSync(this.dataDir, { recursive: true, force: true })
  }
}
