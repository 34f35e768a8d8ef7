/** The administrator's desk: three parts, each of which the officer's roles open or leave out. */
import { mayAct } from '../../../domain/access/permissions.ts'
import type { OfficerRole } from '../../../domain/access/roles.ts'
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { NavLink } from '../../ui/layout/NavLink.tsx'
import styles from './Admin.module.css'
import type { AdminDesk } from './admin-desk.ts'
import { DevicesPart } from './DevicesPart.tsx'
import { OfficersPart } from './OfficersPart.tsx'
import { SessionsPart } from './SessionsPart.tsx'

export type AdminPart = 'devices' | 'officers' | 'sessions'

export const adminAddresses: Readonly<Record<AdminPart, string>> = {
  devices: '/quan-tri',
  officers: '/quan-tri/can-bo',
  sessions: '/quan-tri/phien',
}

/** The parts that are for these roles; the server asks the same table. Own sessions are everybody's. */
export function partsFor(roles: readonly OfficerRole[]): readonly AdminPart[] {
  return [
    ...(mayAct(roles, 'devices.change') ? (['devices'] as const) : []),
    ...(mayAct(roles, 'officers.change') ? (['officers'] as const) : []),
    'sessions',
  ]
}

export function AdminScreen({ desk, part }: { desk: AdminDesk; part: AdminPart }) {
  const words = t(admin)
  const parts = partsFor(desk.officer.roles)
  const shown = parts.includes(part) ? part : parts[0]
  return (
    <div class={styles.screen}>
      {parts.length > 1 && (
        <nav class={styles.parts} aria-label={words.partsLabel}>
          {parts.map((one) => (
            <NavLink
              key={one}
              item={{ key: one, label: words[one], href: adminAddresses[one], current: one === shown }}
            />
          ))}
        </nav>
      )}
      {shown === 'devices' && <DevicesPart desk={desk} />}
      {shown === 'officers' && <OfficersPart desk={desk} />}
      {shown === 'sessions' && <SessionsPart desk={desk} />}
    </div>
  )
}
