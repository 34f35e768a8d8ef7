/** Through the home server, which may speak to the scanners of its configuration and to nothing else (rules G). */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { findProblem, PROBLEM_TYPE } from '../../../domain/sync/problem-document.ts'
import { brokenOff } from './direct-line.ts'
import { askWhole, type Answer, type EsclLine } from './line.ts'

/** What is needed of `src/sync/http.ts`. */
export interface ProvenWay {
  proof(method: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<Record<string, string>>
  url(path: string): string
}

export function proxyLine(id: string, way: ProvenWay): EsclLine {
  return {
    async ask({ method, path, body, signal, patienceMs }) {
      const full = `/api/scanners/${encodeURIComponent(id)}/eSCL${path}`
      const xml = body === undefined ? undefined : new TextEncoder().encode(body)
      const init: RequestInit = {
        method,
        headers: {
          ...(xml ? { 'content-type': 'text/xml' } : {}),
          ...(await way.proof(method, full, method === 'DELETE' ? new Uint8Array() : xml)), // nothing is also signed
        },
        ...(xml ? { body: xml } : {}),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      }
      try {
        return whatItSays(await askWhole(way.url(full), init, { signal, patienceMs }))
      } catch (error) {
        if (signal.aborted) return refuse('scanner.stopped')
        const told = brokenOff(error)
        return told ? { ok: false, problem: told } : refuse('scanner.home-server-away')
      }
    },
  }
}

/** The scanner's own refusals come wrapped as a problem of ours, with the number it gave. */
function whatItSays(answer: Answer): Result<Answer> {
  if (answer.status < 400) return ok(answer)
  if (answer.type !== PROBLEM_TYPE) return refuse('scanner.home-server-away') // a captive portal, a page of a proxy
  const problem = findProblem(jsonOf(answer.bytes))
  if (problem === null) return refuse('scanner.home-server-away')
  const status = problem.details?.['status']
  if (problem.code === 'scanner.answer.refused' && typeof status === 'number')
    return ok({ ...answer, status })
  return { ok: false, problem }
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return null
  }
}
