/** Inspection behind its addresses. */
import { useLocation } from 'preact-iso'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { factLines } from '../features/dossier/fact-lines.ts'
import { officerName } from '../features/dossier/officer-name.ts'
import { InspectionScreen } from '../features/inspection/InspectionScreen.tsx'
import { t } from '../i18n/locale.ts'
import { inspection } from '../i18n/vi/inspection.ts'
import { inspectionsOf } from '../sync/inspection.ts'
import type { Frame } from './DeskFrame.tsx'
import { askForProof, proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export interface InspectionRouteProps {
  readonly frame: Frame
  readonly parts: AppParts
  readonly part: string
}

export function InspectionRoute({ frame, parts: { device, http }, part }: InspectionRouteProps) {
  const { route } = useLocation()
  const officer = device.lock.officer.value
  const desk = officer !== null && {
    ...inspectionsOf(http, proven),
    roles: officer.roles as readonly OfficerRole[],
    signIn: askForProof,
    factLines: (event: Parameters<typeof factLines>[0]) => factLines(event, officerName),
    onOpen: route,
  }
  return frame({
    heading: t(inspection).title,
    children: desk && <InspectionScreen desk={desk} part={part} />,
  })
}
