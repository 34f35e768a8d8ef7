import type { SessionStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { beginSignIn, findSession, openSession } from './sign-in.ts'

export function sessionStore({ within, lock }: Engine): SessionStore {
  return {
    beginSignIn: (attempt) =>
      within(attempt.commune, async (trx) => {
        await lock(trx, `sign-in|${attempt.commune}|${attempt.account}`)
        return beginSignIn(trx, attempt)
      }),
    openSession: (input) => within(input.attempt.commune, (trx) => openSession(trx, input)),
    findSession: (tokenHash, now) => within(WHOLE_SERVER, (trx) => findSession(trx, tokenHash, now)),
    closeSession: (tokenHash) =>
      within(WHOLE_SERVER, async (trx) => {
        await trx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
      }),
  }
}
