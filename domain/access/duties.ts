/** Separation of duties (security design §7): which roles one person never joins, and what takes a second one. */
import { ok, refuse, type Result } from '../base/result.ts'
import { communeRoles, contentRoles, type OfficerRole } from './roles.ts'

/** A small commune may let its administrator also receive, by an exception that is written down. Never more than that. */
export interface RoleSet {
  readonly roles: readonly OfficerRole[]
  readonly exception?: string // why, and who decided it
}

/** `access.roles.none`, `access.roles.never-together` {roles}, `access.roles.exception-needed` {roles}. */
export function checkRoles({ roles, exception }: RoleSet): Result<null> {
  if (roles.length === 0) return refuse('access.roles.none')
  const has = (role: OfficerRole) => roles.includes(role)
  const others = (role: OfficerRole) => roles.filter((other) => other !== role)
  for (const lonely of ['province-admin', 'auditor', 'inspector'] as const)
    if (has(lonely) && roles.length > 1) return refuse('access.roles.never-together', { roles: [...roles] })
  if (!has('admin')) return ok(null)
  const content = others('admin').filter((role) => contentRoles.includes(role))
  const forbidden = content.filter((role) => role !== 'receiver')
  if (forbidden.length > 0) return refuse('access.roles.never-together', { roles: ['admin', ...forbidden] })
  if (content.length > 0 && !exception?.trim())
    return refuse('access.roles.exception-needed', { roles: ['admin', ...content] })
  return ok(null)
}

/** `access.not-allowed`: roles of the province, and accounts that have them, are the province's own business. */
export function checkGiver(
  giver: readonly OfficerRole[],
  before: readonly OfficerRole[],
  after: readonly OfficerRole[],
): Result<null> {
  const isOfProvince = [...before, ...after].some((role) => !communeRoles.includes(role))
  return isOfProvince && !giver.includes('province-admin')
    ? refuse('access.not-allowed', { permission: 'officers.change' })
    : ok(null)
}

/** `access.own-roles`: nobody changes their own roles, nor their own standing. */
export function checkNotOneself(actor: string, subject: string): Result<null> {
  return actor === subject ? refuse('access.own-roles') : ok(null)
}

/** Giving somebody the leader's role takes two people; taking it away does not: that must be quick. */
export function needsSecondPerson(before: readonly OfficerRole[], after: readonly OfficerRole[]): boolean {
  return after.includes('leader') && !before.includes('leader')
}

export interface TwoPersons {
  readonly requester: string
  readonly confirmer: string
  readonly subject?: string // whom it is about, if anybody
}

/** `access.same-person`: who asked does not confirm, nor does whoever it is about. Devices play no part. */
export function checkSecondPerson({ requester, confirmer, subject }: TwoPersons): Result<null> {
  return confirmer === requester || confirmer === subject ? refuse('access.same-person') : ok(null)
}

/** `access.receiver-approves`: who received a dossier does not approve it. */
export function checkApprover(receivedBy: string, approver: string): Result<null> {
  return receivedBy === approver ? refuse('access.receiver-approves') : ok(null)
}
