/** A ticket in words. */
import type { Ticket } from '../../../domain/queue/day.ts'
import type { PreCheck } from '../../../domain/queue/facts.ts'
import { ticketCode } from '../../../domain/queue/ticket-number.ts'
import { componentsFor } from '../../../domain/procedure/components-for.ts'
import { getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { queue } from '../../i18n/vi/queue.ts'

export function codeOf({ number }: Ticket): string {
  return ticketCode(number)
}

/** What it is for, as far as the resident said. */
export function purposeOf({ preCheck, field, isQuick }: Ticket): string {
  const procedure = preCheck && getLaw().procedures.get(preCheck.procedure)?.procedure
  if (procedure) return procedure.shortName
  return field ?? (isQuick ? t(queue).quickTag : t(queue).unknownField)
}

/** Null also when only a form was filled in: nobody was asked which papers they have. */
export function papersOf({ procedure: code, conditions, have, code: form }: PreCheck): string | null {
  const procedure = getLaw().procedures.get(code)?.procedure
  if (!procedure || (form !== undefined && have.length === 0)) return null
  const asked = componentsFor(procedure, { channel: 'direct', conditions })
  return t(queue).papersReady(asked.filter(({ id }) => have.includes(id)).length, asked.length)
}

/** Clocks of devices differ: nobody has waited less than nothing. `wall`: YYYY-MM-DDTHH:MM of the commune. */
export function waitedMinutes({ takenAt }: Ticket, wall: string): number {
  return Math.max(0, Math.round((Date.parse(`${wall}:00+07:00`) - takenAt.ms) / 60_000))
}

/** Fields that may be received here, for those who choose one. */
export function fieldsOfLaw(): string[] {
  const full = [...getLaw().procedures.values()].filter(({ procedure }) => procedure.depth === 'full')
  return [...new Set(full.map(({ procedure }) => procedure.field))].sort((a, b) => a.localeCompare(b, 'vi'))
}
