/** What goes to the counter with a resident's number, whether they have it already or take it afterwards. */
import type { PreCheck } from '../../../domain/queue/facts.ts'
import { tellMore } from '../../../domain/queue/acts.ts'
import type { Kiosk } from '../kiosk.ts'

/** From now on any number this resident takes carries it; one they hold is told of it. */
export async function carry(
  { session, queue }: Pick<Kiosk, 'session' | 'queue'>,
  said: PreCheck,
): Promise<void> {
  const carried = besideForm(session.preCheck.peek(), said)
  session.preCheck.value = carried
  const ticket = session.ticket.peek()
  // Refused when they were served meanwhile: the code on the screen is said at the counter then.
  if (ticket !== null) await queue.peek()?.act((day) => tellMore(day, ticket.id, carried))
}

/** Whether papers of this procedure go with the number: a form filled in for another one is not given up for them. */
export function isCarried({ session }: Pick<Kiosk, 'session'>, procedure: string): boolean {
  const before = session.preCheck.value
  return before?.code === undefined || before.procedure === procedure
}

/** A form that was filled in is never lost to a list of papers that was looked through after it. */
function besideForm(before: PreCheck | null, said: PreCheck): PreCheck {
  if (said.code !== undefined || before?.code === undefined) return said
  return before.procedure === said.procedure ? { ...said, code: before.code } : before
}

/** The number this resident holds, when it tells the counter of this form. */
export function ticketWith({ session, queue }: Pick<Kiosk, 'session' | 'queue'>, code: string) {
  const ticket = session.ticket.value
  const known = ticket && queue.value?.day.value.tickets.get(ticket.id)
  return known?.preCheck?.code === code ? known : null
}
