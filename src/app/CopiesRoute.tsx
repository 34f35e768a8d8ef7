/** Certified copies behind their address. */
import { useLocation } from 'preact-iso'
import { CopiesScreen } from '../features/copies/CopiesScreen.tsx'
import { t } from '../i18n/locale.ts'
import { copies } from '../i18n/vi/copies.ts'
import type { Frame } from './DeskFrame.tsx'

export function CopiesRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  return frame({ heading: t(copies).title, children: <CopiesScreen onOpen={route} /> })
}
