/** The citizen repository behind its address. Shut, as every earlier dossier is, when the lease of the device is over. */
import { useLocation } from 'preact-iso'
import { RepositoryScreen } from '../features/repository/RepositoryScreen.tsx'
import { t } from '../i18n/locale.ts'
import { repository } from '../i18n/vi/repository.ts'
import type { Frame } from './DeskFrame.tsx'
import { LeaseNotice, useLease } from './lease.tsx'
import { useParts } from './parts.ts'

export function RepositoryRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  const lease = useLease(useParts())
  const isShut = lease.state === 'over'
  return frame({
    heading: t(repository).title,
    children: isShut ? <LeaseNotice lease={lease} /> : <RepositoryScreen onOpen={route} />,
  })
}
