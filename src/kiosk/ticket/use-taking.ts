/** Takes the number and prints it. It stands on the disk of the kiosk before it is shown; no server is waited for. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import type { Wish } from '../../../domain/queue/acts.ts'
import { estimate } from '../../../domain/queue/estimate.ts'
import type { Kiosk } from '../kiosk.ts'
import { ticketSlip } from './ticket-slip.ts'

export type Paper = 'printing' | 'printed' | 'none'

export interface Taking {
  readonly state: ReadonlySignal<'free' | 'busy' | Problem>
  readonly paper: { readonly state: ReadonlySignal<Paper>; readonly print: () => void }
  readonly take: (wish: Omit<Wish, 'preCheck'>) => void
}

export function useTaking(kiosk: Kiosk): Taking {
  const state = useSignal<'free' | 'busy' | Problem>('free')
  const paper = useSignal<Paper>('none')
  return useMemo(() => {
    async function print(): Promise<void> {
      const [held, day] = [kiosk.session.ticket.peek(), kiosk.queue.peek()?.day.peek()]
      if (held === null || day === undefined || paper.peek() === 'printing') return
      const ticket = day.tickets.get(held.id) ?? held
      paper.value = 'printing'
      const slip = ticketSlip(ticket, estimate(day, ticket), kiosk.identity.enrolment.commune.name)
      paper.value = (await kiosk.printSlip(slip)) ? 'printed' : 'none'
    }

    async function take(wish: Omit<Wish, 'preCheck'>): Promise<void> {
      const queue = kiosk.queue.peek()
      if (state.peek() === 'busy' || queue === null) return
      state.value = 'busy'
      const taken = await queue.take({ ...wish, preCheck: kiosk.session.preCheck.peek() })
      state.value = taken.ok ? 'free' : taken.problem
      if (!taken.ok) return
      kiosk.session.ticket.value = taken.value
      await print()
    }

    return { state, paper: { state: paper, print: () => void print() }, take: (wish) => void take(wish) }
  }, [kiosk])
}
