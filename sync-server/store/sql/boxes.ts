/** Boxes at their province: devices of another kind, without a number book. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { BoxInput, BoxStore, Device } from '../port.ts'
import { toDevice } from './enrol.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const NO_BOOK = 0

export function boxStore({ within, lock }: Engine): BoxStore {
  return {
    addBoxCode: ({ hash, commune, expiresAt }) =>
      within(commune, async (trx) => {
        const row = { hash, commune, expires_at: expiresAt, used_at: null, key_id: null }
        await trx.insertInto('box_code').values(row).execute()
      }),
    enrolBox: (input) =>
      within(WHOLE_SERVER, async (trx) => {
        await lock(trx, 'enrol')
        return enrolBox(trx, input)
      }),
    boxSignKey: (commune, device) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('home_box')
          .select('sign_key')
          .where('commune', '=', commune)
          .where('device', '=', device)
          .executeTakeFirst()
        return row && (JSON.parse(row.sign_key) as PublicKeyJwk)
      }),
    hasBox: (commune) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('home_box')
          .select('device')
          .where('commune', '=', commune)
          .executeTakeFirst()
        return row !== undefined
      }),
  }
}

async function enrolBox(db: Transaction<Tables>, input: BoxInput): Promise<Result<Device>> {
  const code = await db
    .selectFrom('box_code')
    .selectAll()
    .where('hash', '=', input.codeHash)
    .executeTakeFirst()
  if (!code) return refuse('enrol.code.refused')
  const { commune } = code
  const known = await db.selectFrom('device').selectAll().where('key_id', '=', input.keyId).executeTakeFirst()
  if (known?.status === 'revoked') return refuse('enrol.key.revoked')
  const isStrange = known !== undefined && (known.kind !== 'box' || known.commune !== commune)
  // The first answer may have been lost on the way: the same box asking with the same code gets it again.
  if (code.used_at !== null)
    return known && !isStrange && code.key_id === input.keyId
      ? ok(toDevice(known))
      : refuse('enrol.code.refused')
  if (code.expires_at <= input.at || isStrange) return refuse('enrol.code.refused')

  const id = known?.id ?? input.newDeviceId
  // One sequencer per commune: the next box takes the place of the last.
  await db
    .updateTable('device')
    .set({ status: 'revoked', revoked_at: input.at })
    .where('commune', '=', commune)
    .where('kind', '=', 'box')
    .where('id', '<>', id)
    .where('status', '<>', 'revoked')
    .execute()
  if (!known)
    await db
      .insertInto('device')
      .values({
        id,
        commune,
        name: input.name,
        key_id: input.keyId,
        public_key: JSON.stringify(input.publicKey),
        epoch: 1,
        book: NO_BOOK,
        status: 'active',
        stored: 0,
        head: CHAIN_START,
        enrolled_at: input.at,
        revoked_at: null,
        kind: 'box',
      })
      .execute()
  const own = { sign_key: JSON.stringify(input.signKey), history: input.history, enrolled_at: input.at }
  await db
    .insertInto('home_box')
    .values({ device: id, commune, ...own })
    .onConflict((c) => c.column('device').doUpdateSet(own))
    .execute()
  await db
    .updateTable('box_code')
    .set({ used_at: input.at, key_id: input.keyId })
    .where('hash', '=', input.codeHash)
    .execute()
  return ok(
    toDevice(await db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
  )
}
