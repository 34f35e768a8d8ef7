/** The line to the home server, fetched when it is first used: a kiosk's and a board's first screen needs none of it. */
import { refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { Http, HttpDeps } from './http.ts'

export type OpenHttp = (deps: HttpDeps) => Promise<Http>

const openReal: OpenHttp = async (deps) => (await import('./http.ts')).createHttp(deps)

/** `heard`: told after each proven request that reached the server, with its refusal or null. */
export function laterHttp(
  deps: HttpDeps,
  heard: (problem: Problem | null) => void,
  open: OpenHttp = openReal,
): Http {
  let opened: Promise<Http> | undefined

  async function reach(): Promise<Result<Http>> {
    try {
      return { ok: true, value: await (opened ??= open(deps)) }
    } catch {
      opened = undefined // its part could not be loaded: no line, and the next call tries again
      return refuse('net.offline', { why: 'not-loaded' })
    }
  }

  async function ask<T>(isProven: boolean, work: (http: Http) => Promise<Result<T>>): Promise<Result<T>> {
    const http = await reach()
    if (!http.ok) return http
    const answer = await work(http.value)
    if (isProven) {
      if (answer.ok) heard(null)
      else if (answer.problem.code !== 'net.offline') heard(answer.problem)
    }
    return answer
  }

  return {
    get: (path, options) => ask(options?.isProven !== false, (http) => http.get(path, options)),
    post: (path, body, options) => ask(options?.isProven !== false, (http) => http.post(path, body, options)),
    async proof(method, path, body) {
      const http = await reach()
      return http.ok ? await http.value.proof(method, path, body) : {}
    },
    url: (path) => new URL(path, deps.origin ?? location.origin).href,
  }
}
