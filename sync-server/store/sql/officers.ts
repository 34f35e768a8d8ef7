/** Accounts over time. Every change of one stands in its history, written in the same transaction. */
import type { Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import type { OfficerAccount, OfficerChange, OfficerStore, RoleRequest } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

type Db = Transaction<Tables>

export function officerStore({ within, lock }: Engine): OfficerStore {
  return {
    listOfficers: (commune) => within(commune, (trx) => accounts(trx, commune)),
    findOfficer: (commune, id) => within(commune, async (trx) => (await accounts(trx, commune, id))[0]),
    officerHistory: (commune, officer) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('officer_history')
          .select(['at', 'actor', 'change', 'detail'])
          .where('commune', '=', commune)
          .where('officer', '=', officer)
          .orderBy('id')
          .execute()
        return rows.map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }))
      }),
    setRoles: (input) => within(input.commune, (trx) => setRoles(trx, input)),
    setStanding: (input) =>
      within(input.commune, async (trx) => {
        const { commune, officer, isActive } = input
        const result = await trx
          .updateTable('officer')
          .set({ active: isActive ? 1 : 0 })
          .where('commune', '=', commune)
          .where('id', '=', officer)
          .where('active', '=', isActive ? 0 : 1)
          .executeTakeFirst()
        if (result.numUpdatedRows !== 1n) return false
        await endSessions(trx, commune, officer)
        await addHistory(trx, input, isActive ? 'returned' : 'ended', input.detail)
        return true
      }),
    setPassphrase: (input) =>
      within(input.commune, async (trx) => {
        const { commune, officer, passphrase, mustChange, factors = false } = input
        await trx
          .updateTable('officer')
          .set({ passphrase, must_change: mustChange ? 1 : 0 })
          .where('commune', '=', commune)
          .where('id', '=', officer)
          .execute()
        if (factors)
          for (const table of ['totp', 'recovery_code', 'passkey'] as const)
            await trx
              .deleteFrom(table)
              .where('commune', '=', commune)
              .where('officer', '=', officer)
              .execute()
        await endSessions(trx, commune, officer)
        await addHistory(trx, input, mustChange ? 'reset' : 'passphrase-changed', factors ? { factors } : {})
      }),
    askRoles: (commune, request) => within(commune, (trx) => askRoles(trx, commune, request)),
    listRoleRequests: (commune, now) => within(commune, (trx) => waiting(trx, commune, now)),
    decideRoles: (input, judge) =>
      within(input.commune, async (trx) => {
        const { commune, id, by, at, outcome } = input
        await lock(trx, `officer-request|${commune}`)
        const request = (await waiting(trx, commune, at)).find((one) => one.id === id)
        if (!request) return refuse('officer.request.not-found')
        const judged = judge(request)
        if (!judged.ok) return judged
        const decided = { decided_at: at, decided_by: by, outcome }
        await trx
          .updateTable('officer_request')
          .set(decided)
          .where('commune', '=', commune)
          .where('id', '=', id)
          .execute()
        const { officer, roles, exception, requester } = request
        const change = { commune, officer, actor: requester, at }
        if (outcome === 'confirmed') await setRoles(trx, { ...change, roles, exception }, by)
        else await addHistory(trx, { ...change, actor: by }, 'roles-declined', { roles })
        return ok(request)
      }),
  }
}

async function accounts(trx: Db, commune: string, id?: string): Promise<OfficerAccount[]> {
  let query = trx
    .selectFrom('officer')
    .selectAll()
    .select((e) => [
      e
        .selectFrom('totp')
        .select((t) => t.fn.countAll().as('n'))
        .whereRef('totp.officer', '=', 'officer.id')
        .where('confirmed_at', 'is not', null)
        .as('totps'),
      e
        .selectFrom('passkey')
        .select((t) => t.fn.countAll().as('n'))
        .whereRef('passkey.officer', '=', 'officer.id')
        .as('passkeys'),
    ])
    .where('commune', '=', commune)
    .orderBy('code')
  if (id !== undefined) query = query.where('id', '=', id)
  return (await query.execute()).map((row) => ({
    id: row.id,
    commune: row.commune,
    code: row.code,
    name: row.name,
    title: row.title,
    roles: JSON.parse(row.roles) as OfficerRole[],
    isActive: row.active === 1,
    mustChange: row.must_change === 1,
    roleException: row.role_exception,
    hasTotp: Number(row.totps) > 0,
    passkeys: Number(row.passkeys),
  }))
}

async function setRoles(
  trx: Db,
  input: OfficerChange & { readonly roles: readonly OfficerRole[]; readonly exception: string | null },
  confirmer?: string,
): Promise<void> {
  const { commune, officer, roles, exception } = input
  const before = (await accounts(trx, commune, officer))[0]
  await trx
    .updateTable('officer')
    .set({ roles: JSON.stringify(roles), role_exception: exception })
    .where('commune', '=', commune)
    .where('id', '=', officer)
    .execute()
  const detail = {
    before: before?.roles,
    after: roles,
    ...(exception ? { exception } : {}),
    ...(confirmer ? { confirmer } : {}),
  }
  await addHistory(trx, input, 'roles-changed', detail)
}

async function askRoles(trx: Db, commune: string, request: RoleRequest): Promise<void> {
  const { id, officer, roles, exception, requester, askedAt, expiresAt } = request
  await trx
    .updateTable('officer_request')
    .set({ decided_at: askedAt, decided_by: requester, outcome: 'declined' })
    .where('commune', '=', commune)
    .where('officer', '=', officer)
    .where('outcome', 'is', null)
    .execute()
  const row = { id, commune, officer, roles: JSON.stringify(roles), role_exception: exception, requester }
  await trx
    .insertInto('officer_request')
    .values({
      ...row,
      asked_at: askedAt,
      expires_at: expiresAt,
      decided_at: null,
      decided_by: null,
      outcome: null,
    })
    .execute()
  await addHistory(trx, { commune, officer, actor: requester, at: askedAt }, 'roles-asked', { roles })
}

async function waiting(trx: Db, commune: string, now: string): Promise<RoleRequest[]> {
  const rows = await trx
    .selectFrom('officer_request')
    .selectAll()
    .where('commune', '=', commune)
    .where('outcome', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    officer: row.officer,
    roles: JSON.parse(row.roles) as OfficerRole[],
    exception: row.role_exception,
    requester: row.requester,
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
  }))
}

async function endSessions(trx: Db, commune: string, officer: string): Promise<void> {
  await trx.deleteFrom('session').where('commune', '=', commune).where('officer', '=', officer).execute()
}

export async function addHistory(
  trx: Db,
  { commune, officer, actor, at }: OfficerChange,
  change: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  const row = { commune, officer, at, actor, change, detail: JSON.stringify(detail) }
  await trx.insertInto('officer_history').values(row).execute()
}
