/** A commune box and its province, each a process of its own with its own folder, and a bad line between the two. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { demoCommune } from '../../../sync-server/demo/demo-commune.ts'
import { HomeServer } from '../../journeys/support/server.ts'
import { sha256Of } from './account.ts'
import { BadLine, type Fault, type Passing } from './bad-line.ts'
import { pause } from './drill.ts'

const root = resolve(import.meta.dirname, '../../..')
const SETTLE_MS = 120_000
const PLACE = 'seq, id, device, epoch, dseq, recv_at, hash, chain, verdict, problem, dossier, raw'

export interface PairOptions {
  readonly distDir: string
  readonly random: () => number
  readonly plan?: (passing: Passing) => Fault
  /** Settings of the province's process, e.g. its database. */
  readonly provinceEnv?: Readonly<Record<string, string>>
}

export class BoxPair {
  readonly province: HomeServer
  readonly line: BadLine
  box: HomeServer
  readonly #options: PairOptions
  readonly #boxEnv: Record<string, string>

  private constructor(
    box: HomeServer,
    boxEnv: Record<string, string>,
    province: HomeServer,
    line: BadLine,
    options: PairOptions,
  ) {
    this.box = box
    this.#boxEnv = boxEnv
    this.province = province
    this.line = line
    this.#options = options
  }

  /** Both are up and the box is enrolled; the line is good so far. */
  static async open(options: PairOptions): Promise<BoxPair> {
    const { distDir, random } = options
    const quiet = { LOG_LEVEL: 'silent' }
    const province = await HomeServer.create({ distDir, env: { ...quiet, ...options.provinceEnv } })
    const line = new BadLine(random, () => 'none')
    await line.open(province.port)
    const boxEnv: Record<string, string> = { ...quiet }
    const box = await HomeServer.create({ distDir, env: boxEnv }) // makes the demo commune and its officers
    const pair = new BoxPair(box, boxEnv, province, line, options)
    process.once('exit', () => pair.#endAll())
    await box.stop()
    if (options.provinceEnv) pair.#makeCommune()
    const every = { UPSTREAM_EVERY_SECONDS: '0.2' }
    Object.assign(boxEnv, { UPSTREAM_URL: line.origin, UPSTREAM_CODE: pair.newCode(), ...every })
    await box.start()
    return pair
  }

  breakLine(): void {
    this.line.plan = this.#options.plan ?? (() => 'none')
  }

  /** A province with a database of its own makes no demo commune. */
  #makeCommune(): void {
    const { code, agency } = demoCommune
    this.atProvince(
      'admin',
      'create',
      '--code',
      'an',
      '--name',
      'An',
      '--new-commune',
      code,
      '--agency',
      agency,
    )
  }

  /** As an operator makes one at the province. */
  newCode(): string {
    return /: ([2-9A-Z]{4}-[2-9A-Z]{4}) /.exec(
      this.atProvince('box', 'enrol', '--commune', demoCommune.code),
    )![1]!
  }

  atProvince(...args: string[]): string {
    const env = {
      ...process.env,
      ...this.#options.provinceEnv,
      DATA_DIR: this.province.dataDir,
      NODE_NO_WARNINGS: '1',
    }
    const run = spawnSync(process.execPath, [join(root, 'sync-server', 'cli.ts'), ...args], {
      env,
      encoding: 'utf8',
    })
    if (run.status !== 0) throw new Error(`motcua ${args.join(' ')}: ${run.stderr}`)
    return run.stdout
  }

  /** The box burns down; another one, empty, takes its place. */
  async replaceBox(): Promise<HomeServer> {
    const lost = this.box
    await lost.kill()
    Object.assign(this.#boxEnv, { UPSTREAM_CODE: this.newCode() })
    this.box = await HomeServer.create({ distDir: this.#options.distDir, env: this.#boxEnv })
    return lost
  }

  /** Until the box says that everything it holds is safe, with the province. */
  async settle(): Promise<void> {
    const until = performance.now() + SETTLE_MS
    let last = ''
    while (performance.now() < until) {
      const found = ask(this.box.dataDir, standing)[0]
      last = JSON.stringify(found)
      if (found && found['seq'] === found['safe'] && found['back'] === 0 && found['waiting'] === 0) return
      await pause(100)
    }
    throw new Error(`box and province did not settle: ${last}`)
  }

  async close(): Promise<void> {
    this.line.close()
    await this.box.remove()
    await this.province.remove()
  }

  #endAll(): void {
    for (const { pid } of [this.box, this.province]) if (pid !== undefined) process.kill(pid, 'SIGKILL')
  }
}

const standing = `select l.seq, u.safe, u.files_back as back, (select count(*) from upstream_file f
    join blob b on b.commune = f.commune and b.sha256 = f.sha256 where f.state = 'waiting') as waiting
  from ledger l join upstream u on u.commune = l.commune`

/** Straight out of the file, also beside a server that is up. */
export function ask(dataDir: string, sql: string): Record<string, unknown>[] {
  const db = new DatabaseSync(join(dataDir, 'motcua.db'), { readOnly: true })
  try {
    db.exec('pragma busy_timeout = 5000')
    return db.prepare(sql).all() as Record<string, unknown>[]
  } finally {
    db.close()
  }
}

export const boxRows = (dataDir: string) =>
  ask(dataDir, `select ${PLACE} from event order by seq`).map(written)

/** By mirror, the one with the most recent page last. */
export function mirrors(rows: readonly Record<string, unknown>[]): string[][] {
  const found = new Map<string, string[]>()
  for (const { history, ...row } of rows) {
    const name = String(history)
    if (!found.has(name)) found.set(name, [])
    found.get(name)!.push(written(row))
  }
  return [...found.values()]
}

export const mirrorQuery = `select e.history, ${PLACE.split(', ')
  .map((name) => `e.${name}`)
  .join(', ')} from mirror_event e join mirror m on m.commune = e.commune and m.history = e.history
  order by m.last_at, e.history, e.seq`

/** One row as one text: equal texts are equal rows, byte for byte. PostgreSQL gives whole numbers as text. */
function written(row: Record<string, unknown>): string {
  const [seq, epoch, dseq] = [row['seq'], row['epoch'], row['dseq']].map(Number)
  return JSON.stringify({
    ...row,
    seq,
    epoch,
    dseq,
    raw: Buffer.from(row['raw'] as Uint8Array).toString('base64'),
  })
}

/** Where two ledgers are not the same, row by row. */
export function rowsThatDiffer(held: readonly string[], wanted: readonly string[]): string[] {
  const differing = wanted.flatMap((row, i) => (held[i] === row ? [] : [`row ${i + 1} is another or none`]))
  return held.length > wanted.length
    ? [...differing, `${held.length - wanted.length} rows too many`]
    : differing
}

/** Verified files of a server that are not whole in its folder, and those it lacks of the others. */
export function compareFiles(dataDir: string, wanted: ReadonlySet<string>): string[] {
  const held = new Set(ask(dataDir, 'select sha256 from blob').map((row) => String(row['sha256'])))
  const missing = [...wanted]
    .filter((sha256) => !held.has(sha256))
    .map((sha256) => `file ${sha256}: not there`)
  const damaged = [...held]
    .filter((sha256) => !isWhole(dataDir, sha256))
    .map((sha256) => `file ${sha256}: damaged`)
  return [...missing, ...damaged]
}

export function isWhole(dataDir: string, sha256: string): boolean {
  const path = join(dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
  return existsSync(path) && sha256Of(readFileSync(path)) === sha256
}

export function forget(server: HomeServer): void {
  rmSync(server.dataDir, { recursive: true, force: true })
}
