/** What the commune tells of its centre, behind its address; changed with a fresh proof. */
import { useLocation } from 'preact-iso'
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { ok } from '../../domain/base/result.ts'
import { getContext } from '../data/current.ts'
import type { CentrePorts } from '../features/centre/centre-ports.ts'
import { CentreScreen } from '../features/centre/CentreScreen.tsx'
import { t } from '../i18n/locale.ts'
import { centre } from '../i18n/vi/centre.ts'
import { updateCentre } from '../sync/centre.ts'
import type { Frame } from './DeskFrame.tsx'
import { proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function CentreRoute({ frame, parts, part }: { frame: Frame; parts: AppParts; part: string }) {
  const { route } = useLocation()
  return frame({
    heading: t(centre).title,
    children: <CentreScreen part={part} ports={portsOf(parts)} onOpen={route} />,
  })
}

function portsOf({ device, http }: AppParts): CentrePorts {
  const roles = (device.lock.officer.peek()?.roles ?? []) as readonly OfficerRole[]
  return {
    async refresh() {
      const { enrolment } = device.identity.current ?? {}
      return enrolment ? await updateCentre(getContext(), http, enrolment.signKey) : ok(null)
    },
    save: (change) => proven(() => http.post('/api/centre', change)),
    mayChange: mayAct(roles, 'centre.set'),
  }
}
