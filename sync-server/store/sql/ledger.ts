import type { EventLaw } from '../../sync/law.ts'
import type { LedgerStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { applyPush } from './push.ts'
import { ledgerAt, pull, receiptFacts } from './read-ledger.ts'

export function ledgerStore({ within, push, lock }: Engine, law: EventLaw): LedgerStore {
  const items = new Map<string, unknown>()
  return {
    applyPush: (segment) =>
      push(segment.commune, async (trx) => {
        await lock(trx, `ledger|${segment.commune}`) // one sequencer: rows are committed in `seq` order
        return applyPush(trx, law, items, segment)
      }),
    pull: (input) => within(input.commune, (trx) => pull(trx, input)),
    ledgerAt: (commune, seq) => within(commune, (trx) => ledgerAt(trx, commune, seq)),
    receiptFacts: (input) => within(input.commune, (trx) => receiptFacts(trx, input)),
    listKeptSegments: (commune, device) =>
      within(commune, (trx) =>
        trx
          .selectFrom('kept_segment')
          .select(['reason', 'from_dseq as from', 'count'])
          .where('commune', '=', commune)
          .where('device', '=', device)
          .orderBy('id')
          .execute(),
      ),
  }
}
