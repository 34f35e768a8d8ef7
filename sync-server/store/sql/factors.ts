/** Authenticators, recovery codes and what waits for an answer. */
import type { FactorStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { addHistory } from './officers.ts'

const LONGEST_LIFE_MS = 10 * 60_000

type TotpPart = Pick<
  FactorStore,
  | 'findTotp'
  | 'beginTotp'
  | 'confirmTotp'
  | 'removeTotp'
  | 'takeTotpStep'
  | 'useRecoveryCode'
  | 'recoveryCodesLeft'
  | 'addChallenge'
  | 'takeChallenge'
>

export function factorStore({ within }: Engine): TotpPart {
  return {
    findTotp: (commune, officer) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('totp')
          .select(['secret', 'confirmed_at'])
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .executeTakeFirst()
        return row && { secret: row.secret, isConfirmed: row.confirmed_at !== null }
      }),
    beginTotp: ({ commune, officer, secret }) =>
      within(commune, async (trx) => {
        const result = await trx
          .insertInto('totp')
          .values({ commune, officer, secret, confirmed_at: null, last_step: 0 })
          .onConflict((c) =>
            c.column('officer').doUpdateSet({ secret, last_step: 0 }).where('totp.confirmed_at', 'is', null),
          )
          .executeTakeFirst()
        return result.numInsertedOrUpdatedRows === 1n
      }),
    confirmTotp: ({ commune, officer, secret, step, at, codes }) =>
      within(commune, async (trx) => {
        const confirmed = await trx
          .updateTable('totp')
          .set({ confirmed_at: at, last_step: step })
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .where('secret', '=', secret)
          .where('confirmed_at', 'is', null)
          .executeTakeFirst()
        if (confirmed.numUpdatedRows !== 1n) return false
        await trx
          .deleteFrom('recovery_code')
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .execute()
        const rows = codes.map((hash) => ({ commune, officer, hash, used_at: null }))
        if (rows.length > 0) await trx.insertInto('recovery_code').values(rows).execute()
        await addHistory(trx, { commune, officer, actor: officer, at }, 'totp-added', {})
        return true
      }),
    removeTotp: ({ commune, officer, at, actor }) =>
      within(commune, async (trx) => {
        for (const table of ['recovery_code', 'totp'] as const) {
          const gone = await trx
            .deleteFrom(table)
            .where('commune', '=', commune)
            .where('officer', '=', officer)
            .executeTakeFirst()
          if (table === 'totp' && gone.numDeletedRows !== 1n) return false
        }
        await addHistory(trx, { commune, officer, actor, at }, 'totp-removed', {})
        return true
      }),
    takeTotpStep: (commune, officer, step) =>
      within(commune, async (trx) => {
        const result = await trx
          .updateTable('totp')
          .set({ last_step: step })
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .where('last_step', '<', step)
          .executeTakeFirst()
        return result.numUpdatedRows === 1n
      }),
    useRecoveryCode: (commune, officer, hash, at) =>
      within(commune, async (trx) => {
        const result = await trx
          .updateTable('recovery_code')
          .set({ used_at: at })
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .where('hash', '=', hash)
          .where('used_at', 'is', null)
          .executeTakeFirst()
        if (result.numUpdatedRows !== 1n) return false
        await addHistory(trx, { commune, officer, actor: officer, at }, 'recovery-code-used', {})
        return true
      }),
    recoveryCodesLeft: (commune, officer) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('recovery_code')
          .select('hash')
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .where('used_at', 'is', null)
          .execute()
        return rows.length
      }),
    addChallenge: ({ id, commune, device, purpose, officer, detail, expiresAt }) =>
      within(commune, async (trx) => {
        // What nobody answered: none lives longer than that.
        await trx
          .deleteFrom('sign_in_challenge')
          .where('commune', '=', commune)
          .where('expires_at', '<=', expiresAt - LONGEST_LIFE_MS)
          .execute()
        const row = { id, commune, device, purpose, officer, detail: JSON.stringify(detail) }
        await trx
          .insertInto('sign_in_challenge')
          .values({ ...row, expires_at: expiresAt })
          .execute()
      }),
    takeChallenge: ({ id, commune, device, purpose, now }) =>
      within(commune, async (trx) => {
        const row = await trx
          .deleteFrom('sign_in_challenge')
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('device', '=', device)
          .where('purpose', '=', purpose)
          .returningAll()
          .executeTakeFirst()
        await trx
          .deleteFrom('sign_in_challenge')
          .where('commune', '=', commune)
          .where('expires_at', '<=', now)
          .execute()
        if (!row || row.expires_at <= now) return undefined
        const { expires_at: expiresAt, ...rest } = row
        return { ...rest, detail: JSON.parse(row.detail) as Record<string, unknown>, expiresAt }
      }),
  }
}
