/** Words an administrator gave open nothing but this: the officer's own, chosen by the home server (rules A4, A6). */
import type { PassphraseRequest } from '../../domain/access/account-wire.ts'
import { matching } from '../../domain/base/shape.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import { atLeast } from './answer-shapes.ts'
import type { Http } from './http.ts'
import type { Credentials } from './sign-in-flows.ts'

const answer = atLeast({ words: matching(/\S/, 200) })

/** `sign-in.*`, `net.*`. The session of whoever else is signed in on this device stays theirs. */
export async function takeOwnWords(http: Pick<Http, 'post'>, typed: Credentials): Promise<Result<string>> {
  const request: PassphraseRequest = { ...typed, next: null }
  const taken = await http.post<SignInAnswer & { words: string }>('/api/passphrase', request, {
    accepts: answer,
    credentials: 'omit',
  })
  return taken.ok ? ok(taken.value.words) : taken
}
