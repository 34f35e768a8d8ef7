/** Registers and hand-over lists behind their addresses. */
import { useLocation } from 'preact-iso'
import { RegistersScreen } from '../features/registers/RegistersScreen.tsx'
import type { Frame } from './DeskFrame.tsx'

export function RegistersRoute({ frame, part }: { frame: Frame; part: string }) {
  const { route } = useLocation()
  return <RegistersScreen frame={frame} part={part} onOpen={route} />
}
