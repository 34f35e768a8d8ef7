import type { HintStore } from '../port.ts'
import type { Engine } from './engine.ts'

export function hintStore({ within }: Engine): HintStore {
  return {
    hints: (commune) =>
      within(commune, async (trx) => {
        const ledger = await trx
          .selectFrom('ledger')
          .select('seq')
          .where('commune', '=', commune)
          .executeTakeFirst()
        const history = await trx
          .selectFrom('officer_history')
          .select((e) => e.fn.max('id').as('id'))
          .where('commune', '=', commune)
          .executeTakeFirst()
        // Neither count ever falls: their sum moves whenever one of them does.
        const inspections = await trx
          .selectFrom('inspection_assignment')
          .select((e) => [e.fn.countAll().as('given'), e.fn.count('ended_at').as('ended')])
          .where('commune', '=', commune)
          .executeTakeFirst()
        const devices = await trx
          .selectFrom('device')
          .select('id')
          .where('commune', '=', commune)
          .where('status', '=', 'revoked')
          .execute()
        const revoked = new Set(devices.map((device) => device.id))
        const counts = [history?.id, inspections?.given, inspections?.ended]
        const standing = counts.reduce<number>((sum, count) => sum + Number(count ?? 0), 0)
        return { seq: ledger?.seq ?? 0, standing, revoked }
      }),
  }
}
