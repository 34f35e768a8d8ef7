/** The store port over an opened and migrated database. */
import { randomUUID } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { EventLaw } from '../../sync/law.ts'
import type { Store } from '../port.ts'
import { auditStore } from './audit.ts'
import { exportStore } from './backup-export.ts'
import { importStore } from './backup-import.ts'
import { boxStore } from './boxes.ts'
import { crlStore } from './crls.ts'
import { custodianStore } from './custodians.ts'
import { deviceStore } from './devices.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { factorStore } from './factors.ts'
import { fileStore } from './files.ts'
import { inspectionStore } from './inspection.ts'
import { jobStore } from './jobs.ts'
import { hintStore } from './hints.ts'
import { ledgerStore } from './ledger.ts'
import { mirrorStore } from './mirror.ts'
import { centreStore } from './centre.ts'
import { crowdStore } from './crowd.ts'
import { localRuleStore } from './local-rules.ts'
import { noticeStore } from './notices.ts'
import { officerStore } from './officers.ts'
import { orderStore } from './orders.ts'
import { outsideIdentityStore } from './outside-identities.ts'
import { packStore } from './packs.ts'
import { payeeStore } from './payees.ts'
import { paymentStore } from './payments.ts'
import { peopleStore } from './people.ts'
import { findBrokenLedger } from './push.ts'
import { queueStore } from './queue.ts'
import { ratingStore } from './ratings.ts'
import { refundStore } from './refunds.ts'
import { resultStore } from './results.ts'
import { scopeStore } from './scope.ts'
import { scrubStore } from './scrub.ts'
import { sessionStore } from './sessions.ts'
import { signatureStore } from './signatures.ts'
import { statusStore } from './statuses.ts'
import { submissionStore } from './submissions.ts'
import type { Tables } from './tables.ts'
import { transferStore } from './transfers.ts'
import { upstreamStore } from './upstream.ts'
import { visitStore } from './visits.ts'

/** Refuses a ledger whose end is not its last row. */
export async function makeStore(engine: Engine, law: EventLaw): Promise<Store> {
  const broken = await engine.within(WHOLE_SERVER, findBrokenLedger)
  if (broken !== undefined) throw new Error(`the ledger of commune ${broken} does not end with its last row`)
  return {
    historyId: await engine.within(WHOLE_SERVER, readHistoryId),
    ...peopleStore(engine),
    ...officerStore(engine),
    ...hintStore(engine),
    ...factorStore(engine),
    ...outsideIdentityStore(engine),
    ...deviceStore(engine),
    ...custodianStore(engine),
    ...centreStore(engine),
    ...visitStore(engine),
    ...crowdStore(engine),
    ...localRuleStore(engine),
    ...payeeStore(engine),
    ...paymentStore(engine),
    ...orderStore(engine),
    ...ratingStore(engine),
    ...refundStore(engine),
    ...sessionStore(engine),
    ...signatureStore(engine),
    ...crlStore(engine),
    ...ledgerStore(engine, law),
    ...fileStore(engine),
    ...queueStore(engine),
    ...resultStore(engine),
    ...packStore(engine),
    ...auditStore(engine),
    ...exportStore(engine),
    ...importStore(engine),
    ...scrubStore(engine),
    ...scopeStore(engine),
    ...inspectionStore(engine),
    ...jobStore(engine),
    ...boxStore(engine),
    ...mirrorStore(engine, law),
    ...noticeStore(engine),
    ...statusStore(engine),
    ...submissionStore(engine),
    ...transferStore(engine),
    ...upstreamStore(engine, law),
    check: async () => {
      await sql`select 1`.execute(engine.db)
    },
    close: () => engine.db.destroy(),
  }
}

/** Names this history: a server put back from a backup keeps it, one set up anew has another. */
async function readHistoryId(trx: Transaction<Tables>): Promise<string> {
  const row = { key: 'history-id', value: randomUUID() }
  await trx
    .insertInto('meta')
    .values(row)
    .onConflict((c) => c.doNothing())
    .execute()
  const { value } = await trx
    .selectFrom('meta')
    .select('value')
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow()
  return value
}
