/** One round: reads on in every ledger, then delivers what is due. A carrier that is down holds up nobody else's way. */
import { refuse } from '../../domain/base/result.ts'
import type { NoticeWay } from '../../domain/dossier/bodies/reception.ts'
import { noticesOf } from '../../domain/notice/notices.ts'
import type { Clock } from '../clock.ts'
import type { NoticeCarrier } from '../ports/notice-way.ts'
import type { NoticeStore, PeopleStore, WaitingNotice } from '../store/port.ts'
import { letterOf } from './words.ts'

export type Carriers = Partial<Readonly<Record<NoticeWay, NoticeCarrier>>>

export interface NotifyParts {
  readonly store: NoticeStore & Pick<PeopleStore, 'listCommunes'>
  readonly carriers: Carriers
  readonly clock: Clock
}

const AT_ONCE = 100
const MINUTE = 60_000
const LONGEST_PAUSE = 60 * MINUTE
/** News of last week helps nobody. */
const GIVE_UP_MS = 3 * 24 * 60 * MINUTE

export async function notifyRound(
  parts: NotifyParts,
): Promise<{ readonly sent: number; readonly left: number }> {
  const { store, carriers, clock } = parts
  const tell = (...fact: Parameters<typeof noticesOf>) =>
    noticesOf(...fact).filter(({ way }) => carriers[way] !== undefined)
  let sent = 0
  let left = 0
  for (const commune of await store.listCommunes()) {
    while ((await store.makeNotices({ commune: commune.code, now: clock(), tell })) > 0);
    const down = new Set<NoticeWay>()
    for (const waiting of await store.waitingNotices(commune.code, clock(), AT_ONCE)) {
      const { way } = waiting.notice
      if (down.has(way)) continue
      const carrier = carriers[way]
      const done = carrier
        ? await carrier.send(letterOf(waiting.notice, commune))
        : refuse('notice.carrier-down') // it was switched off since
      if (!done.ok && done.problem.code === 'notice.carrier-down') down.add(way)
      if (done.ok) sent += 1
      else left += 1
      await store.noticeTried({
        ...place(waiting),
        ...outcome(waiting, done.ok ? null : done.problem.code, clock()),
      })
    }
  }
  return { sent, left }
}

function place({ commune, notice }: WaitingNotice) {
  return { commune, event: notice.event, way: notice.way }
}

function outcome({ tries, madeAt }: WaitingNotice, problem: string | null, now: number) {
  if (problem === null) return { state: 'sent', nextAt: now, problem } as const
  const isOver = problem === 'notice.refused' || now - madeAt > GIVE_UP_MS
  const nextAt = now + Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(tries, 10))
  return { state: isOver ? 'given-up' : 'waiting', nextAt, problem } as const
}
