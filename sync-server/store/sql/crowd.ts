/** People by half hour, counted from waiting rooms before they are forgotten. */
import { tallyOf, type DayTally } from '../../../domain/appointment/crowd.ts'
import type { QueueFact } from '../../../domain/queue/facts.ts'
import type { CrowdStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

const VIETNAM_MINUTES = 7 * 60
const MINUTES_A_DAY = 24 * 60

export function crowdStore({ within }: Engine): CrowdStore {
  return {
    tallyCrowd: (before, oldest) =>
      within(WHOLE_SERVER, async (trx) => {
        const days = await trx
          .selectFrom('queue_fact')
          .select(['commune', 'day'])
          .distinct()
          .where('day', '<', before)
          .execute()
        for (const { commune, day } of days) {
          const rows = await trx
            .selectFrom('queue_fact')
            .select('raw')
            .where('commune', '=', commune)
            .where('day', '=', day)
            .execute()
          const facts = rows.map(({ raw }) => JSON.parse(raw) as QueueFact)
          const minutes = facts.flatMap(({ type, at }) => (type === 'ticket-taken' ? [minuteOf(at.ms)] : []))
          const counts = JSON.stringify(tallyOf(day, minutes).counts)
          await trx
            .insertInto('crowd_tally')
            .values({ commune, day, counts })
            .onConflict((conflict) => conflict.columns(['commune', 'day']).doNothing())
            .execute()
        }
        await trx.deleteFrom('crowd_tally').where('day', '<', oldest).execute()
      }),
    crowd: (commune) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('crowd_tally')
          .select(['day', 'counts'])
          .where('commune', '=', commune)
          .orderBy('day')
          .execute()
        return rows.map(({ day, counts }) => ({ day, counts: JSON.parse(counts) as DayTally['counts'] }))
      }),
  }
}

/** On the wall of the commune. */
function minuteOf(ms: number): number {
  return (Math.floor(ms / 60_000) + VIETNAM_MINUTES) % MINUTES_A_DAY
}
