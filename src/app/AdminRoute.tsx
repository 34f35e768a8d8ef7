/** The administrator's desk behind its addresses. */
import type { OfficerRole } from '../../domain/access/roles.ts'
import type { AdminDesk } from '../features/admin/admin-desk.ts'
import { AdminScreen, partsFor, type AdminPart } from '../features/admin/AdminScreen.tsx'
import { t } from '../i18n/locale.ts'
import { admin } from '../i18n/vi/admin.ts'
import { administrationOf } from '../sync/administration.ts'
import type { Frame } from './DeskFrame.tsx'
import { askForProof, proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export interface AdminRouteProps {
  readonly frame: Frame
  readonly parts: AppParts
  readonly part: AdminPart
}

export function AdminRoute({ frame, parts, part }: AdminRouteProps) {
  const desk = findDesk(parts)
  const isOwnOnly = desk !== null && partsFor(desk.officer.roles).length === 1
  const heading = isOwnOnly ? t(admin).sessions : t(admin).title
  return frame({ heading, children: desk && <AdminScreen desk={desk} part={part} /> })
}

/** Both are there on every screen behind the lock, and gone for the moment in which it closes. */
function findDesk({ device, http }: AppParts): AdminDesk | null {
  const officer = device.lock.officer.value
  const enrolment = device.identity.current?.enrolment
  if (officer === null || enrolment === undefined) return null
  return {
    ...administrationOf(http, proven),
    device: enrolment.device,
    officer: { id: officer.id, roles: officer.roles as readonly OfficerRole[] },
    origin: location.origin,
    signIn: askForProof,
  }
}
