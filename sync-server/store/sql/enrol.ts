/** Enrolment: a one-time code becomes a device with a number book of its own. */
import type { Selectable, Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { CHAIN_START } from '../../../domain/sync/signing.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { Device, EnrolInput } from '../port.ts'
import type { Tables } from './tables.ts'

const BOOKS = 99
/** A board numbers nothing. */
const NO_BOOK = 0

export function toDevice(row: Selectable<Tables['device']>): Device {
  return {
    id: row.id,
    commune: row.commune,
    name: row.name,
    publicKey: JSON.parse(row.public_key) as PublicKeyJwk,
    epoch: row.epoch,
    book: row.book,
    status: row.status,
    scopeEpoch: row.scope_epoch,
    stored: row.stored,
    head: row.head,
    kind: row.kind,
    enrolledAt: row.enrolled_at,
    seenAt: row.seen_at,
    appVersion: row.app_version,
  }
}

export async function enrol(db: Transaction<Tables>, input: EnrolInput): Promise<Result<Device>> {
  const code = await db
    .selectFrom('enrol_code')
    .selectAll()
    .where('hash', '=', input.codeHash)
    .executeTakeFirst()
  if (!code) return refuse('enrol.code.refused')
  const known = await db.selectFrom('device').selectAll().where('key_id', '=', input.keyId).executeTakeFirst()
  if (known?.status === 'revoked') return refuse('enrol.key.revoked')
  // The first answer may have been lost on the way: the same device asking with the same code gets it again.
  if (code.used_at !== null)
    return known && code.key_id === input.keyId ? ok(toDevice(known)) : refuse('enrol.code.refused')
  // A key stays what it became.
  const isStrange = known !== undefined && (known.commune !== code.commune || known.kind !== code.kind)
  if (code.expires_at <= input.at || isStrange) return refuse('enrol.code.refused')
  if (code.kind !== (input.kind ?? 'counter')) return refuse('enrol.code.other-kind', { kind: code.kind })
  const hasBook = code.kind !== 'board'
  if (input.again && (input.again.commune !== code.commune || hasBook !== input.again.book > NO_BOOK))
    return refuse('enrol.grant.refused')

  const { agency } = await db
    .selectFrom('commune')
    .select('agency')
    .where('code', '=', code.commune)
    .executeTakeFirstOrThrow()
  const again = forgotten(known, input)
  const book = again?.book ?? (hasBook ? await findFreeBook(db, code.commune, agency, input.year) : NO_BOOK)
  if (book === null) return refuse('enrol.books.exhausted')
  const epoch = again?.epoch ?? (known?.epoch ?? 0) + 1
  const fresh = {
    name: input.name,
    epoch,
    book,
    status: 'active' as const,
    stored: 0,
    head: CHAIN_START,
    enrolled_at: input.at,
  }
  const id = known?.id ?? again?.device ?? input.newDeviceId
  if (known) await db.updateTable('device').set(fresh).where('id', '=', id).execute()
  else
    await db
      .insertInto('device')
      .values({
        id,
        commune: code.commune,
        key_id: input.keyId,
        public_key: JSON.stringify(input.publicKey),
        revoked_at: null,
        kind: code.kind,
        ...fresh,
      })
      .execute()
  if (hasBook)
    await db
      .insertInto('number_book')
      .values({
        commune: code.commune,
        agency,
        year: input.year,
        book,
        device: id,
        epoch,
        granted_at: input.at,
      })
      .onConflict((c) => c.doNothing()) // a forgotten one; given to another meanwhile, P16 keeps their numbers apart
      .execute()
  await db
    .updateTable('enrol_code')
    .set({ used_at: input.at, key_id: input.keyId, device: id })
    .where('hash', '=', input.codeHash)
    .execute()
  const row = await db.selectFrom('device').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return ok(toDevice(row))
}

/** A server put back from a backup forgets later enrolments; its own signature tells it what they were. */
function forgotten(
  known: Selectable<Tables['device']> | undefined,
  { again }: EnrolInput,
): EnrolInput['again'] {
  if (again === undefined) return undefined
  const isOlder = known === undefined || (known.id === again.device && known.epoch < again.epoch)
  return isOlder ? again : undefined
}

/**
 * The lowest book nobody had this year and no living device still holds: a device goes on using its book over New Year,
 * and a lost one may still print from it.
 */
async function findFreeBook(
  db: Transaction<Tables>,
  commune: string,
  agency: string,
  year: number,
): Promise<number | null> {
  const granted = await db
    .selectFrom('number_book')
    .select('book')
    .where('agency', '=', agency)
    .where('year', '=', year)
    .execute()
  const newYear = `${year - 1}-12-31T17:00:00.000Z` // midnight at the counter
  const held = await db
    .selectFrom('device')
    .select('book')
    .where('commune', '=', commune)
    .where((e) => e.or([e('status', '<>', 'revoked'), e('revoked_at', '>=', newYear)]))
    .execute()
  const taken = new Set([...granted, ...held].map((row) => row.book))
  for (let book = 1; book <= BOOKS; book++) if (!taken.has(book)) return book
  return null
}
