/** The SQLite engine of the store port. */
import { randomUUID } from 'node:crypto'
import { Kysely, sql, type Transaction } from 'kysely'
import type { EventLaw } from '../../sync/law.ts'
import type { NewOfficer, Store } from '../port.ts'
import { openDatabase, sqliteDialect } from './dialect.ts'
import { enrol, toDevice } from './enrol.ts'
import { addPack, blobStates, findPack } from './files-and-packs.ts'
import { GroupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { applyPush, findBrokenLedger } from './push.ts'
import { pull, receiptFacts } from './read-ledger.ts'
import { beginSignIn, findSession, openSession } from './sign-in.ts'
import type { Tables } from './tables.ts'

/** Opens or creates the file, migrates it, and refuses a ledger whose end is not its last row. */
export async function openSqliteStore(path: string, law: EventLaw): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(openDatabase(path)) })
  await migrate(db)
  const once = <T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute(work)
  const broken = await once(findBrokenLedger)
  if (broken !== undefined) throw new Error(`the ledger of commune ${broken} does not end with its last row`)
  const historyId = await once(readHistoryId)
  const pushes = new GroupCommit(db)
  const items = new Map<string, unknown>()

  return {
    historyId,
    createCommune: (commune, officers, kind) =>
      once(async (trx) => {
        await trx
          .insertInto('commune')
          .values({
            code: commune.code,
            name: commune.name,
            centre: commune.centre,
            province: commune.province,
            agency: commune.agency,
            kind,
          })
          .execute()
        for (const officer of officers) await trx.insertInto('officer').values(officerRow(officer)).execute()
      }),
    listCommunes: () => once((trx) => trx.selectFrom('commune').selectAll().orderBy('code').execute()),
    getCommune: (code) =>
      once((trx) => trx.selectFrom('commune').selectAll().where('code', '=', code).executeTakeFirstOrThrow()),
    createOfficer: (officer) =>
      once(async (trx) => {
        const result = await trx
          .insertInto('officer')
          .values(officerRow(officer))
          .onConflict((c) => c.columns(['commune', 'code']).doNothing())
          .executeTakeFirst()
        return result.numInsertedOrUpdatedRows === 1n
      }),

    addEnrolCode: ({ hash, commune, expiresAt }) =>
      once(async (trx) => {
        const row = { hash, commune, expires_at: expiresAt, used_at: null, key_id: null, device: null }
        await trx.insertInto('enrol_code').values(row).execute()
      }),
    enrol: (input) => once((trx) => enrol(trx, input)),
    findDevice: (id) =>
      once(async (trx) => {
        const row = await trx.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirst()
        return row && toDevice(row)
      }),
    listDevices: (commune) =>
      once(async (trx) => {
        const rows = await trx
          .selectFrom('device')
          .selectAll()
          .where('commune', '=', commune)
          .orderBy('enrolled_at')
          .execute()
        return rows.map(toDevice)
      }),
    revokeDevice: (id, at) =>
      once(async (trx) => {
        const result = await trx
          .updateTable('device')
          .set({ status: 'revoked', revoked_at: at })
          .where('id', '=', id)
          .where('status', '<>', 'revoked')
          .executeTakeFirst()
        await trx.deleteFrom('session').where('device', '=', id).execute()
        return result.numUpdatedRows === 1n
      }),

    beginSignIn: (attempt) => once((trx) => beginSignIn(trx, attempt)),
    openSession: (input) => once((trx) => openSession(trx, input)),
    findSession: (tokenHash, now) => once((trx) => findSession(trx, tokenHash, now)),
    closeSession: (tokenHash) =>
      once(async (trx) => {
        await trx.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
      }),

    applyPush: (segment) => pushes.run((trx) => applyPush(trx, law, items, segment)),
    pull: (input) => once((trx) => pull(trx, input)),
    receiptFacts: (input) => once((trx) => receiptFacts(trx, input)),
    listKeptSegments: (device) =>
      once((trx) =>
        trx
          .selectFrom('kept_segment')
          .select(['reason', 'from_dseq as from', 'count'])
          .where('device', '=', device)
          .orderBy('id')
          .execute(),
      ),

    findBlob: (commune, sha256) =>
      once((trx) =>
        trx
          .selectFrom('blob')
          .select(['sha256', 'size', 'mime'])
          .where('commune', '=', commune)
          .where('sha256', '=', sha256)
          .executeTakeFirst(),
      ),
    blobStates: (commune, hashes) => once((trx) => blobStates(trx, commune, hashes)),
    addVerifiedBlob: ({ commune, sha256, size, mime, device, at }) =>
      once(async (trx) => {
        const row = { commune, sha256, size, mime, device, verified_at: at }
        await trx
          .insertInto('blob')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
      }),
    addRefusedBlob: ({ commune, sha256, problem, at }) =>
      once(async (trx) => {
        const row = { commune, sha256, problem: JSON.stringify(problem), refused_at: at }
        await trx
          .insertInto('blob_refused')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
      }),

    addPack: (pack, packItems) => once((trx) => addPack(trx, pack, packItems)),
    findPack: (hash) => once((trx) => findPack(trx, hash)),
    packItems: (hashes) =>
      once(async (trx) => {
        const rows = await trx.selectFrom('pack_item').selectAll().where('hash', 'in', hashes).execute()
        return new Map(rows.map((row) => [row.hash, row.text]))
      }),

    check: async () => {
      await sql`select 1`.execute(db)
    },
    close: () => db.destroy(),
  }
}

function officerRow({ id, commune, code, name, title, roles, passphrase }: NewOfficer) {
  return { id, commune, code, name, title, roles: JSON.stringify(roles), passphrase }
}

/** Names this history: a server put back from a backup keeps it, one set up anew has another. */
async function readHistoryId(trx: Transaction<Tables>): Promise<string> {
  const row = { key: 'history-id', value: randomUUID() }
  await trx
    .insertInto('meta')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
  const { value } = await trx
    .selectFrom('meta')
    .select('value')
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  return value
}
