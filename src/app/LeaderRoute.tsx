/** The leader's screen behind its address. */
import { useLocation } from 'preact-iso'
import { LeaderScreen } from '../features/leader/LeaderScreen.tsx'
import { t } from '../i18n/locale.ts'
import { leader } from '../i18n/vi/leader.ts'
import type { Frame } from './DeskFrame.tsx'

export function LeaderRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  return frame({ heading: t(leader).title, children: <LeaderScreen onOpen={route} /> })
}
