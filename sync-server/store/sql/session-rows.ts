/** Sessions as rows. Tokens are only known here as hashes. */
import type { Transaction } from 'kysely'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import { IDLE_MS, SEEN_STEP_MS, SESSION_MS } from '../../auth/lockout.ts'
import type { NewSession, Officer, SignInAttempt, SignInMethod, StoredSession } from '../port.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>
type OfficerRow = Pick<Tables['officer'], 'id' | 'commune' | 'code' | 'name' | 'title' | 'roles'>

export const OFFICER = [
  'officer.id',
  'officer.commune',
  'officer.code',
  'officer.name',
  'officer.title',
  'officer.roles',
] as const

export function toOfficer(row: OfficerRow): Officer {
  const { id, commune, code, name, title } = row
  return { id, commune, code, name, title, roles: JSON.parse(row.roles) as OfficerRole[] }
}

export async function openSession(db: Db, input: NewSession): Promise<void> {
  const { device, commune, at } = input.attempt
  await forgetMisses(db, input.attempt)
  await db
    .deleteFrom('session')
    .where('created_at', '<', at - SESSION_MS)
    .execute()
  await db
    .insertInto('session')
    .values({
      token_hash: input.tokenHash,
      commune,
      officer: input.officer,
      device,
      created_at: at,
      seen_at: at,
      id: input.id,
      fresh_at: at,
      method: input.method,
    })
    .execute()
}

export async function renewSession(
  db: Db,
  input: { readonly tokenHash: string; readonly newTokenHash: string; readonly attempt: SignInAttempt },
): Promise<boolean> {
  const { commune, at } = input.attempt
  const result = await db
    .updateTable('session')
    .set({ token_hash: input.newTokenHash, fresh_at: at, seen_at: at })
    .where('commune', '=', commune)
    .where('token_hash', '=', input.tokenHash)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await forgetMisses(db, input.attempt)
  return true
}

export async function forgetMisses(db: Db, { commune, account }: SignInAttempt): Promise<void> {
  await db.deleteFrom('sign_in_miss').where('commune', '=', commune).where('account', '=', account).execute()
}

function living(db: Db, now: number) {
  return db
    .selectFrom('session')
    .innerJoin('officer', 'officer.id', 'session.officer')
    .innerJoin('device', 'device.id', 'session.device')
    .select([
      ...OFFICER,
      'session.id as session',
      'session.device',
      'session.created_at',
      'session.seen_at',
      'session.fresh_at',
      'session.method',
    ])
    .where('officer.active', '=', 1)
    .where('device.status', '<>', 'revoked')
    .where('session.created_at', '>', now - SESSION_MS)
    .where('session.seen_at', '>', now - IDLE_MS)
}

type SessionRow = NonNullable<Awaited<ReturnType<ReturnType<typeof living>['executeTakeFirst']>>>

function toSession(row: SessionRow): StoredSession {
  return {
    id: row.session,
    officer: toOfficer(row),
    device: row.device,
    createdAt: row.created_at,
    seenAt: row.seen_at,
    freshAt: row.fresh_at,
    method: row.method as SignInMethod,
  }
}

export async function findSession(
  db: Db,
  tokenHash: string,
  now: number,
): Promise<StoredSession | undefined> {
  const row = await living(db, now).where('token_hash', '=', tokenHash).executeTakeFirst()
  if (!row) return undefined
  if (row.seen_at < now - SEEN_STEP_MS)
    await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
  return toSession(row)
}

export async function listSessions(
  db: Db,
  commune: string,
  now: number,
  officer?: string,
): Promise<StoredSession[]> {
  let query = living(db, now).where('session.commune', '=', commune).orderBy('session.created_at')
  if (officer !== undefined) query = query.where('session.officer', '=', officer)
  return (await query.execute()).map(toSession)
}
