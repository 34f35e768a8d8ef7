/** "Lấy số": one touch more, and the number stands there and comes out of the printer. */
import type { ScreenProps } from '../screens.ts'
import { ChooseField } from './ChooseField.tsx'
import { TakenTicket } from './TakenTicket.tsx'
import { useTaking } from './use-taking.ts'

export function Screen({ kiosk, params }: ScreenProps) {
  const taking = useTaking(kiosk)
  const ticket = kiosk.session.ticket.value
  // Whoever comes back here has a number already, and sees it again.
  return ticket === null ? (
    <ChooseField kiosk={kiosk} procedure={params['procedure'] ?? null} taking={taking} />
  ) : (
    <TakenTicket kiosk={kiosk} ticket={ticket} paper={taking.paper} />
  )
}
