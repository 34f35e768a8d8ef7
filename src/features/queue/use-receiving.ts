/** The reception of whoever stands here is begun once, however often it is asked for: a form may have to be fetched. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { Ticket } from '../../../domain/queue/day.ts'

/** Begins the reception of what the ticket is for. */
export type OnReceive = (ticket: Ticket) => void | Promise<void>

export function useReceiving(onReceive: OnReceive): {
  readonly isBusy: ReadonlySignal<boolean>
  readonly receive: (ticket: Ticket) => Promise<void>
} {
  const isBusy = useSignal(false)
  return {
    isBusy,
    async receive(ticket) {
      if (isBusy.peek()) return
      isBusy.value = true
      try {
        await onReceive(ticket)
      } finally {
        isBusy.value = false
      }
    },
  }
}
