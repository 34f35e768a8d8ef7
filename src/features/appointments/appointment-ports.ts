/** What the screen of appointments needs of the world around it. */
import type { Visit } from '../../../domain/appointment/fold-visits.ts'
import type { Result } from '../../../domain/base/result.ts'

export interface AppointmentPorts {
  /** Sends what waits here and fetches what other devices did. */
  readonly exchange: () => Promise<Result<unknown>>
  /** A number for who has come, in the class they booked under; null: no number can be given out here. */
  readonly takeTicket: (visit: Visit) => Promise<Result<string | null>>
}
