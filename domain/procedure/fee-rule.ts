/** The published fee of a procedure. The amount really collected is local: `vnd: null` leaves it to the provincial table. */
import type { Channel, FeeRule, Procedure } from './procedure.ts'

/** Every published fee of the channel: the general one first, then those of particular cases. */
export function feesFor(procedure: Procedure, channel: Channel): readonly FeeRule[] {
  const rules = procedure.fees.filter((f) => f.channel === channel)
  return [...rules.filter((f) => f.case === undefined), ...rules.filter((f) => f.case !== undefined)]
}

/** The fee of a case, else the general one, else the first published; undefined when nothing is published. */
export function feeFor(procedure: Procedure, channel: Channel, legalCase?: string): FeeRule | undefined {
  const rules = feesFor(procedure, channel)
  return (legalCase === undefined ? undefined : rules.find((f) => f.case === legalCase)) ?? rules[0]
}
