/** Original papers held, behind their address. */
import { useLocation } from 'preact-iso'
import { CustodyScreen } from '../features/custody/CustodyScreen.tsx'
import { t } from '../i18n/locale.ts'
import { custody } from '../i18n/vi/custody.ts'
import type { Frame } from './DeskFrame.tsx'

export function CustodyRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  return frame({ heading: t(custody).title, children: <CustodyScreen onOpen={route} /> })
}
