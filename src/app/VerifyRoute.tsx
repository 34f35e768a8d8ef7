/** Checking what somebody holds, behind its address. */
import { useLocation } from 'preact-iso'
import { VerifyScreen } from '../features/verify/VerifyScreen.tsx'
import { t } from '../i18n/locale.ts'
import { verify } from '../i18n/vi/verify.ts'
import type { Frame } from './DeskFrame.tsx'

export function VerifyRoute({ frame }: { frame: Frame }) {
  const { route } = useLocation()
  return frame({ heading: t(verify).title, children: <VerifyScreen onOpen={route} /> })
}
