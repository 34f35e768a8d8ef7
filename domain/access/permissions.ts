/** The matrix of roles and permissions: the server asks it on every request, the screens show what it allows. */
import { widest, type Grant } from './grants.ts'
import { administrationRows } from './matrix/administration.ts'
import { centreRows } from './matrix/centre.ts'
import { dossierRows } from './matrix/dossiers.ts'
import { inspectionRows } from './matrix/inspection.ts'
import type { Row } from './matrix/row.ts'
import type { Subject } from './roles.ts'

const rows = { ...dossierRows, ...centreRows, ...administrationRows, ...inspectionRows }

export type Permission = keyof typeof rows

export const permissions: Readonly<Record<Permission, Row>> = rows

export const allPermissions = Object.keys(rows) as Permission[]

/** The widest grant that any of the roles gives; null: not at all. */
export function may(roles: readonly Subject[], permission: Permission): Grant | null {
  const row = permissions[permission]
  return widest(roles.flatMap((role) => (Object.hasOwn(row, role) ? (row[role] ?? []) : [])))
}

/** Whether somebody may do it of their own accord, without an emergency and not as a mere proposal. */
export function mayAct(roles: readonly Subject[], permission: Permission): boolean {
  const grant = may(roles, permission)
  return grant !== null && grant.breakGlass !== true && grant.proposeOnly !== true
}
