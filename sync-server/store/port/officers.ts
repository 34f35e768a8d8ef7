/** Accounts over time: who made, changed, ended or reset them, and what waits for a second person. */
import type { OfficerRole } from '../../../domain/access/roles.ts'
import type { Result } from '../../../domain/base/result.ts'
import type { Officer } from './people.ts'

export interface OfficerAccount extends Officer {
  readonly isActive: boolean
  readonly mustChange: boolean // the passphrase was reset and is somebody else's choice
  readonly roleException: string | null
  readonly hasTotp: boolean
  readonly passkeys: number
}

export interface OfficerChange {
  readonly commune: string
  readonly officer: string
  readonly actor: string | null // null: the command line
  readonly at: string
}

export interface OfficerHistoryRow {
  readonly at: string
  readonly actor: string | null
  readonly change: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface RoleRequest {
  readonly id: string
  readonly officer: string
  readonly roles: readonly OfficerRole[]
  readonly exception: string | null
  readonly requester: string
  readonly askedAt: string
  readonly expiresAt: string
}

export interface OfficerStore {
  listOfficers(commune: string): Promise<readonly OfficerAccount[]>
  findOfficer(commune: string, id: string): Promise<OfficerAccount | undefined>
  officerHistory(commune: string, officer: string): Promise<readonly OfficerHistoryRow[]>
  setRoles(input: OfficerChange & { roles: readonly OfficerRole[]; exception: string | null }): Promise<void>
  /** Whoever is ended has no session from that moment. False when nothing changed. */
  setStanding(
    input: OfficerChange & { isActive: boolean; detail: Readonly<Record<string, unknown>> },
  ): Promise<boolean>
  /** Ends every session of the officer. `factors`: takes authenticator, recovery codes and passkeys away as well. */
  setPassphrase(
    input: OfficerChange & { passphrase: string; mustChange: boolean; factors?: boolean },
  ): Promise<void>
  /** One waiting request per officer: a new one takes the place of the old. */
  askRoles(commune: string, request: RoleRequest): Promise<void>
  listRoleRequests(commune: string, now: string): Promise<readonly RoleRequest[]>
  /** `officer.request.not-found`, or what `judge` refuses. A confirmed one is carried out in the same transaction. */
  decideRoles(
    input: { commune: string; id: string; by: string; at: string; outcome: 'confirmed' | 'declined' },
    judge: (request: RoleRequest) => Result<null>,
  ): Promise<Result<RoleRequest>>
}
