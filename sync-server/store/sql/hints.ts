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
        const devices = await trx
          .selectFrom('device')
          .select('id')
          .where('commune', '=', commune)
          .where('status', '=', 'revoked')
          .execute()
        const revoked = new Set(devices.map((device) => device.id))
        return { seq: ledger?.seq ?? 0, standing: Number(history?.id ?? 0), revoked }
      }),
  }
}
