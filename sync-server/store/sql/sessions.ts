import type { SessionStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { findSession, forgetMisses, listSessions, openSession, renewSession } from './session-rows.ts'
import { beginSignIn } from './sign-in.ts'

export function sessionStore({ within, lock }: Engine): SessionStore {
  return {
    beginSignIn: (attempt) =>
      within(attempt.commune, async (trx) => {
        await lock(trx, `sign-in|${attempt.commune}|${attempt.account}`)
        return beginSignIn(trx, attempt)
      }),
    forgiveSignIn: (attempt) => within(attempt.commune, (trx) => forgetMisses(trx, attempt)),
    openSession: (input) => within(input.attempt.commune, (trx) => openSession(trx, input)),
    renewSession: (input) => within(input.attempt.commune, (trx) => renewSession(trx, input)),
    findSession: (tokenHash, now) => within(WHOLE_SERVER, (trx) => findSession(trx, tokenHash, now)),
    closeSession: (tokenHash) =>
      within(WHOLE_SERVER, async (trx) => {
        await trx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
      }),
    listSessions: (commune, now, officer) =>
      within(commune, (trx) => listSessions(trx, commune, now, officer)),
    endSession: (commune, id, officer) =>
      within(commune, async (trx) => {
        let query = trx.deleteFrom('session').where('commune', '=', commune).where('id', '=', id)
        if (officer !== undefined) query = query.where('officer', '=', officer)
        return (await query.executeTakeFirst()).numDeletedRows === 1n
      }),
  }
}
