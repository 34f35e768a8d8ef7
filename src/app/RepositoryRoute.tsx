/** The citizen repository behind its address. */
import { useLocation } from 'preact-iso'
import { RepositoryScreen } from '../features/repository/RepositoryScreen.tsx'
import { t } from '../i18n/locale.ts'
import { repository } from '../i18n/vi/repository.ts'
import type { Frame } from './DeskFrame.tsx'

export function RepositoryRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  return frame({ heading: t(repository).title, children: <RepositoryScreen onOpen={route} /> })
}
