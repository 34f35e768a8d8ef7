/** Facts as a kiosk may see them: what somebody said to another device of their papers is for the staff alone. */
import type { QueueFact } from './facts.ts'

export function asKioskSees(fact: QueueFact, device: string): QueueFact {
  return fact.type === 'ticket-taken' && fact.at.device !== device && fact.body.preCheck !== null
    ? { ...fact, body: { ...fact.body, preCheck: null } }
    : fact
}

/** Of two readings of one fact the one that says more: on one computer a kiosk and a desk may stand side by side. */
export function fuller(known: QueueFact | undefined, fresh: QueueFact): QueueFact {
  const saysMore = fresh.type === 'ticket-taken' && fresh.body.preCheck !== null
  return known === undefined || saysMore ? fresh : known
}
