/** Officers' sign-in and sessions. Tokens and passphrases are only known here as hashes. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Role } from '../../../domain/dossier/actions.ts'
import { IDLE_MS, lockMs, MAX_ACCOUNT_MISSES, SEEN_STEP_MS, SESSION_MS } from '../../auth/lockout.ts'
import type { Officer, SignInAttempt, StoredSession } from '../port.ts'
import type { Tables } from './tables.ts'

type OfficerRow = Pick<Tables['officer'], 'id' | 'commune' | 'code' | 'name' | 'title' | 'roles'>

const OFFICER = [
  'officer.id',
  'officer.commune',
  'officer.code',
  'officer.name',
  'officer.title',
  'officer.roles',
] as const

function toOfficer(row: OfficerRow): Officer {
  const { id, commune, code, name, title } = row
  return { id, commune, code, name, title, roles: JSON.parse(row.roles) as Role[] }
}

export async function beginSignIn(
  db: Transaction<Tables>,
  { device, commune, account, at }: SignInAttempt,
): Promise<Result<{ officer: Officer; passphrase: string } | null>> {
  const misses = await db
    .selectFrom('sign_in_miss')
    .select(['device', 'misses', 'locked_until'])
    .where('commune', '=', commune)
    .where('account', '=', account)
    .execute()
  const here = misses.find((m) => m.device === device)
  const total = misses.reduce((sum, m) => sum + m.misses, 0)
  const until = total >= MAX_ACCOUNT_MISSES ? at + lockMs(MAX_ACCOUNT_MISSES) : (here?.locked_until ?? 0)
  if (until > at) return refuse('sign-in.locked', { retryAfterSeconds: Math.ceil((until - at) / 1000) })

  const count = (here?.misses ?? 0) + 1
  const miss = { commune, misses: count, locked_until: at + lockMs(count) }
  await db
    .insertInto('sign_in_miss')
    .values({ device, account, ...miss })
    .onConflict((c) => c.columns(['device', 'account']).doUpdateSet(miss))
    .execute()
  const row = await db
    .selectFrom('officer')
    .select([...OFFICER, 'passphrase'])
    .where('commune', '=', commune)
    .where('code', '=', account)
    .where('active', '=', 1)
    .executeTakeFirst()
  return ok(row ? { officer: toOfficer(row), passphrase: row.passphrase } : null)
}

export async function openSession(
  db: Transaction<Tables>,
  input: { readonly tokenHash: string; readonly officer: string; readonly attempt: SignInAttempt },
): Promise<void> {
  const { device, commune, account, at } = input.attempt
  await db.deleteFrom('sign_in_miss').where('commune', '=', commune).where('account', '=', account).execute()
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
    })
    .execute()
}

export async function findSession(
  db: Transaction<Tables>,
  tokenHash: string,
  now: number,
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('officer', 'officer.id', 'session.officer')
    .innerJoin('device', 'device.id', 'session.device')
    .select([...OFFICER, 'session.device', 'session.created_at', 'session.seen_at'])
    .where('token_hash', '=', tokenHash)
    .where('officer.active', '=', 1)
    .where('device.status', '<>', 'revoked')
    .where('session.created_at', '>', now - SESSION_MS)
    .where('session.seen_at', '>', now - IDLE_MS)
    .executeTakeFirst()
  if (!row) return undefined
  if (row.seen_at < now - SEEN_STEP_MS)
    await db.updateTable('session').set({ seen_at: now }).where('token_hash', '=', tokenHash).execute()
  return { officer: toOfficer(row), device: row.device, createdAt: row.created_at, seenAt: row.seen_at }
}
