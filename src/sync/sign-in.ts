/** Signing an officer in and out at the home server. The session is a cookie no script can read. */
import type { Result } from '../../domain/base/result.ts'
import type { SignInAnswer, SignInRequest } from '../../domain/sync/wire.ts'
import { signInAnswer } from './answer-shapes.ts'
import type { Http, HttpOptions } from './http.ts'

/** `sign-in.refused`, `sign-in.locked` {retryAfterSeconds}, `device.*`, `net.*`. */
export async function signIn(
  http: Pick<Http, 'post'>,
  request: SignInRequest,
  options: HttpOptions = {},
): Promise<Result<SignInAnswer>> {
  return await http.post<SignInAnswer>('/api/sign-in', request, { ...options, accepts: signInAnswer })
}

/** With no line the session ends at the server by itself, after thirty idle minutes. */
export async function signOut(http: Pick<Http, 'post'>): Promise<Result<null>> {
  return await http.post<null>('/api/sign-out', {}, { accepts: null, isProven: false, outlivesPage: true })
}
