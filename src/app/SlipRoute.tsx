/** A slip of a dossier behind its address. */
import { useLocation } from 'preact-iso'
import { SlipScreen } from '../features/slip/SlipScreen.tsx'
import type { Frame } from './DeskFrame.tsx'

export function SlipRoute({ frame, id, slip }: { frame: Frame; id: string; slip: string }) {
  const { route } = useLocation()
  return <SlipScreen frame={frame} id={id} slip={slip} onOpen={route} />
}
