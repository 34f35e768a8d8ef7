/** What an attempt to sign in costs and is checked against. Passphrases are only known here as hashes. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { lockMs, MAX_ACCOUNT_MISSES } from '../../auth/lockout.ts'
import type { SignInAttempt, SignInFacts } from '../port.ts'
import { OFFICER, toOfficer } from './session-rows.ts'
import type { Tables } from './tables.ts'

export async function beginSignIn(
  db: Transaction<Tables>,
  { device, commune, account, at }: SignInAttempt,
): Promise<Result<SignInFacts | null>> {
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
    .leftJoin('totp', (join) =>
      join.onRef('totp.officer', '=', 'officer.id').on('totp.confirmed_at', 'is not', null),
    )
    .select([...OFFICER, 'passphrase', 'must_change', 'totp.secret'])
    .where('officer.commune', '=', commune)
    .where('code', '=', account)
    .where('active', '=', 1)
    .executeTakeFirst()
  if (!row) return ok(null)
  const { passphrase, secret } = row
  return ok({ officer: toOfficer(row), passphrase, mustChange: row.must_change === 1, totpSecret: secret })
}
