/** A home server of the waiting room in a few lines: facts in the order they came, long polls, an outage, a set back. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { boardView } from '../../domain/queue/board-view.ts'
import type { QueueFact } from '../../domain/queue/facts.ts'
import { foldDay } from '../../domain/queue/fold-day.ts'
import type { QueueFactsRequest } from '../../domain/queue/wire.ts'
import type { Http, HttpOptions } from '../../src/sync/http.ts'

export class QueueServer {
  facts: QueueFact[] = []
  isDown = false
  refuses: (fact: QueueFact) => string | null = () => null
  readonly paths: string[] = []
  #wake: (() => void)[] = []

  readonly http: Pick<Http, 'get' | 'post'> = {
    get: (path, options) => this.#get(path, options) as Promise<Result<never>>,
    post: async (path, body) => this.#post(path, body as QueueFactsRequest) as Result<never>,
  }

  add(...facts: QueueFact[]): void {
    for (const fact of facts) if (!this.facts.some(({ id }) => id === fact.id)) this.facts.push(fact)
    this.wake()
  }

  wake(): void {
    this.#wake.splice(0).forEach((wake) => wake())
  }

  #post(path: string, { facts }: QueueFactsRequest): Result<unknown> {
    this.paths.push(`POST ${path}`)
    if (this.isDown) return refuse('net.offline', { why: 'unreachable' })
    const bad = facts.map((fact) => this.refuses(fact)).find((code) => code !== null)
    if (bad) return refuse(bad)
    this.add(...facts)
    return ok({ stored: facts.map(({ id }) => id) })
  }

  async #get(path: string, { signal }: HttpOptions = {}): Promise<Result<unknown>> {
    this.paths.push(`GET ${path}`)
    const url = new URL(path, 'http://server')
    const after = Number(url.searchParams.get('after'))
    const isMoved = () => this.isDown || this.facts.length !== after
    if (url.searchParams.has('wait') && !isMoved())
      await new Promise<void>((resolve) => {
        this.#wake.push(resolve)
        signal?.addEventListener('abort', () => resolve())
      })
    if (this.isDown) return refuse('net.offline', { why: 'unreachable' })
    const day = url.searchParams.get('day') ?? ''
    const seq = this.facts.length
    const ofDay = this.facts.filter((fact) => fact.day === day)
    return url.pathname.endsWith('/board')
      ? ok({ view: boardView(foldDay(ofDay), day), seq })
      : ok({ facts: this.facts.slice(after).filter((fact) => fact.day === day), seq, more: false })
  }
}
