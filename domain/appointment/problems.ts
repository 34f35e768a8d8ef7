import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** What stands in the way of an appointment. */
export const appointmentProblems = {
  'appointment.gone': { status: 409 }, // cancelled, or the person came already
  'appointment.no-plan': { status: 409 }, // the commune gives none out on this day
  'appointment.not-here': { status: 409 }, // this device gives none out
  'appointment.person-missing': { status: 422 },
  'appointment.slot-full': { status: 409 }, // of the places this device gives out
  'appointment.slot-past': { status: 422 },
  'appointment.slot-unknown': { status: 422 }, // closed then
  'appointment.too-far': { status: 422 }, // {days} ahead at most
} as const satisfies ProblemCatalogue
