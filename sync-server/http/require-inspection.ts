/** What an inspector reads is theirs only while a leader's assignment runs (I2); leaders need none. */
import { runningFor, type Assignment } from '../../domain/inspection/assignment.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { vietnamDay } from '../clock.ts'
import type { StoredSession } from '../store/port.ts'
import type { Parts } from './parts.ts'

/** Null for who inspects nothing. `inspection.not-assigned`. */
export async function requireAssignment(
  { store, clock }: Parts,
  { officer }: StoredSession,
): Promise<Result<Assignment | null>> {
  if (!officer.roles.includes('inspector')) return ok(null)
  const all = await store.assignments(officer.commune)
  const running = runningFor(all, officer.id, vietnamDay(clock()))
  return running === null ? refuse('inspection.not-assigned') : ok(running)
}
