/** Passkeys, and identities an outside provider vouches for. */
import type { Selectable } from 'kysely'
import type { FactorStore, Passkey } from '../port.ts'
import type { Engine } from './engine.ts'
import { addHistory } from './officers.ts'
import type { Tables } from './tables.ts'

type Part = Pick<
  FactorStore,
  | 'addPasskey'
  | 'listPasskeys'
  | 'findPasskey'
  | 'usedPasskey'
  | 'removePasskey'
  | 'linkIdentity'
  | 'unlinkIdentity'
  | 'findIdentity'
>

export function outsideIdentityStore({ within }: Engine): Part {
  return {
    addPasskey: (commune, passkey) =>
      within(commune, async (trx) => {
        const { id, officer, publicKey, signCount, transports, name, createdAt } = passkey
        const result = await trx
          .insertInto('passkey')
          .values({
            id,
            commune,
            officer,
            public_key: publicKey,
            sign_count: signCount,
            transports: JSON.stringify(transports),
            name,
            created_at: createdAt,
            used_at: null,
          })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
        if (result.numInsertedOrUpdatedRows !== 1n) return false
        await addHistory(trx, { commune, officer, actor: officer, at: createdAt }, 'passkey-added', { name })
        return true
      }),
    listPasskeys: (commune, officer) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('passkey')
          .selectAll()
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .orderBy('created_at')
          .execute()
        return rows.map(toPasskey)
      }),
    findPasskey: (commune, id) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('passkey')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', id)
          .executeTakeFirst()
        return row && toPasskey(row)
      }),
    usedPasskey: ({ commune, id, signCount, at }) =>
      within(commune, async (trx) => {
        const result = await trx
          .updateTable('passkey')
          .set({ sign_count: signCount, used_at: at })
          .where('commune', '=', commune)
          .where('id', '=', id)
          .where('sign_count', signCount === 0 ? '=' : '<', signCount)
          .executeTakeFirst()
        return result.numUpdatedRows === 1n
      }),
    removePasskey: ({ commune, officer, id, at }) =>
      within(commune, async (trx) => {
        const gone = await trx
          .deleteFrom('passkey')
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .where('id', '=', id)
          .executeTakeFirst()
        if (gone.numDeletedRows !== 1n) return false
        await addHistory(trx, { commune, officer, actor: officer, at }, 'passkey-removed', {})
        return true
      }),
    linkIdentity: ({ commune, issuer, subject, officer, by, at }) =>
      within(commune, async (trx) => {
        const result = await trx
          .insertInto('oidc_identity')
          .values({ commune, issuer, subject, officer, linked_by: by, linked_at: at })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst()
        if (result.numInsertedOrUpdatedRows !== 1n) return false
        await addHistory(trx, { commune, officer, actor: by, at }, 'identity-linked', { issuer })
        return true
      }),
    unlinkIdentity: ({ commune, officer, by, at }) =>
      within(commune, async (trx) => {
        const gone = await trx
          .deleteFrom('oidc_identity')
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .executeTakeFirst()
        if (gone.numDeletedRows === 0n) return false
        await addHistory(trx, { commune, officer, actor: by, at }, 'identity-unlinked', {})
        return true
      }),
    findIdentity: (commune, issuer, subject) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('oidc_identity')
          .select('officer')
          .where('commune', '=', commune)
          .where('issuer', '=', issuer)
          .where('subject', '=', subject)
          .executeTakeFirst()
        return row?.officer
      }),
  }
}

function toPasskey(row: Selectable<Tables['passkey']>): Passkey {
  return {
    id: row.id,
    officer: row.officer,
    publicKey: row.public_key,
    signCount: row.sign_count,
    transports: JSON.parse(row.transports) as string[],
    name: row.name,
    createdAt: row.created_at,
    usedAt: row.used_at,
  }
}
