/** What the administrator's desk is given: the server's routes, and who sits where. */
import type { OfficerRole } from '../../../domain/access/roles.ts'
import type { Administration } from '../../sync/administration.ts'

export interface AdminDesk extends Administration {
  readonly device: string // the one in use
  readonly officer: { readonly id: string; readonly roles: readonly OfficerRole[] }
  readonly origin: string // of the home server, as other devices reach it
  /** Asks for a proof of presence, which also signs in where there is no session; false when it was put off. */
  readonly signIn: () => Promise<boolean>
}
