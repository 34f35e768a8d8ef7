/** How long nobody was served around a fault: by our server, and by the database itself to a client that only writes rows. */
import { Client } from 'pg'
import { pause } from '../drill.ts'

export interface Gap {
  readonly serviceMs: number
  readonly databaseMs: number
}

/** After a fault both must be heard again this often; waiting longer only tells how bad it is. */
const HEARD_AGAIN = 5
const GIVE_UP_MS = 120_000

export class GapWatch {
  readonly #url: string
  #answers: number[] = []
  #commits: number[] = []
  #isOver = false
  #probing: Promise<void> | null = null

  /** `url`: of the database, for the client beside. */
  constructor(url: string) {
    this.#url = url
  }

  answered(): void {
    this.#answers.push(performance.now())
  }

  start(): void {
    this.#probing = this.#probe()
  }

  async stop(): Promise<void> {
    this.#isOver = true
    await this.#probing
  }

  /** The longest pauses around a fault, once there is service again. */
  async around(fault: () => Promise<void> | void): Promise<Gap> {
    const from = performance.now()
    this.#answers = [from]
    this.#commits = [from]
    await fault()
    const after = performance.now() + 1000 // what was under way may still be answered
    const isBack = (moments: readonly number[]) => moments.filter((at) => at > after).length >= HEARD_AGAIN
    while (!(isBack(this.#answers) && isBack(this.#commits)) && performance.now() < from + GIVE_UP_MS)
      await pause(200)
    return { serviceMs: longestPause(this.#answers), databaseMs: longestPause(this.#commits) }
  }

  async #probe(): Promise<void> {
    await this.#once('create table if not exists probe (at timestamptz)')
    while (!this.#isOver) {
      if (await this.#once('insert into probe values (now())')) this.#commits.push(performance.now())
      await pause(250)
    }
  }

  async #once(text: string): Promise<boolean> {
    const settings = { connectionString: this.#url, connectionTimeoutMillis: 2000, query_timeout: 4000 }
    const client = new Client(settings)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query(text)
      return true
    } catch {
      return false
    } finally {
      void client.end().catch(() => {})
    }
  }
}

function longestPause(moments: readonly number[]): number {
  const since = performance.now() - (moments.at(-1) ?? 0)
  return Math.max(since, ...moments.map((at, i) => at - (moments[i - 1] ?? at)))
}
