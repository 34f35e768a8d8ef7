/** Appointments of this device go to the home server (Z3), those of others come; without a line they wait here. */
import type { VisitFact } from '../../domain/appointment/facts.ts'
import type { VisitFactsRequest, VisitFactsStored, VisitPage } from '../../domain/appointment/wire.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { DataContext } from '../data/context.ts'
import { beginAnew, readVisitFacts, takeVisitFacts, visitsFetched } from '../data/appointments.ts'
import { SILENT } from './ask-list.ts'
import type { WirePort } from './wire-port.ts'

const AT_ONCE = 200
/** Nobody is signed in with the server, or an officer who does not receive: later, by another. */
const LATER = [...SILENT, 'session.missing', 'session.day-ended', 'access.not-allowed']

/** Of each round: nothing is asked when nothing waits. */
export async function sendVisits(ctx: DataContext, wire: Pick<WirePort, 'post'>): Promise<Result<null>> {
  for (;;) {
    const kept = await readVisitFacts(ctx)
    if (!kept.ok) return kept
    const waiting: VisitFact[] = kept.value.flatMap(({ fact, isSent }) => (isSent ? [] : [fact]))
    const facts = waiting.slice(0, AT_ONCE)
    if (facts.length === 0) return ok(null)
    const request: VisitFactsRequest = { facts }
    const told = await wire.post<VisitFactsStored>('/api/appointments', request)
    if (!told.ok) return LATER.includes(told.problem.code) ? ok(null) : told
    const taken = facts.filter(({ id }) => told.value.stored.includes(id))
    const marked = await takeVisitFacts(ctx, taken, null)
    if (!marked.ok || taken.length === 0) return marked
  }
}

/** For a screen of appointments: sends what waits, then fetches what others did. */
export async function exchangeVisits(
  ctx: DataContext,
  wire: Pick<WirePort, 'get' | 'post'>,
): Promise<Result<null>> {
  const sent = await sendVisits(ctx, wire)
  if (!sent.ok) return sent
  for (;;) {
    const told = await wire.get<VisitPage>(`/api/appointments?after=${await visitsFetched(ctx)}`)
    if (!told.ok) return told
    const { facts, seq, more } = told.value
    if (seq < (await visitsFetched(ctx))) {
      const begun = await beginAnew(ctx)
      return begun.ok ? await exchangeVisits(ctx, wire) : begun
    }
    if (seq !== (await visitsFetched(ctx))) {
      const taken = await takeVisitFacts(ctx, facts, seq)
      if (!taken.ok) return taken
    }
    if (!more) return ok(null)
  }
}
