/**
 * Requests in the name of the officer in front of this device. The cookie is the browser's, and may still be that of
 * whoever was here before; so they wait for the sign-in under way, and without one they carry no session (rule S14).
 */
import type { Result } from '../../domain/base/result.ts'
import type { Http, HttpOptions } from './http.ts'
import { noteRefusal, settledSession } from './server-session.ts'

export type OfficerHttp = Pick<Http, 'get' | 'post'>

export function inOfficersName(http: OfficerHttp): OfficerHttp {
  async function own(options: HttpOptions = {}): Promise<HttpOptions> {
    const { state } = await settledSession()
    return { ...options, credentials: state === 'open' ? 'same-origin' : 'omit' }
  }
  function noted<T>(answer: Result<T>): Result<T> {
    if (!answer.ok) noteRefusal(answer.problem)
    return answer
  }
  return {
    get: async (path, options) => noted(await http.get(path, await own(options))),
    post: async (path, body, options) => noted(await http.post(path, body, await own(options))),
  }
}
