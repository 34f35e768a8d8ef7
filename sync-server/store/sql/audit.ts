/** The audit chain in the database: one row at a time per commune, in the order it will be verified in. */
import { randomBytes } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { AUDIT_START, commitmentOf, DETAILS_ERASED, nextAuditHash } from '../../audit/chain.ts'
import type { AuditEntry, AuditStore } from '../port.ts'
import { searchAudit } from './audit-search.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const MAX_NAME = 200

export function auditStore({ within, push, lock }: Engine): AuditStore {
  const chained = <T>(commune: string, work: (trx: Transaction<Tables>) => Promise<T>): Promise<T> =>
    push(commune, async (trx) => {
      await lock(trx, `audit|${commune}`)
      return work(trx)
    })

  return {
    addAudit: (entry) => chained(entry.commune, appendOnce(entry)),
    readAudit: ({ commune, after, limit }) =>
      within(commune, (trx) =>
        trx
          .selectFrom('audit')
          .leftJoin('audit_detail', (on) =>
            on
              .onRef('audit_detail.commune', '=', 'audit.commune')
              .onRef('audit_detail.seq', '=', 'audit.seq'),
          )
          .selectAll('audit')
          .select(['audit_detail.salt', 'audit_detail.detail'])
          .where('audit.commune', '=', commune)
          .where('audit.seq', '>', after)
          .orderBy('audit.seq')
          .limit(limit)
          .execute(),
      ),
    searchAudit: (input) => within(input.commune, (trx) => searchAudit(trx, input)),
    auditHeads: () =>
      within(WHOLE_SERVER, (trx) => trx.selectFrom('audit_head').selectAll().orderBy('commune').execute()),
    countStrayDetails: (commune) => within(commune, (trx) => countStray(trx, commune)),
    eraseAuditDetails: ({ through, ...entry }) => {
      const append = appendOnce({ ...entry, action: DETAILS_ERASED, object: String(through) })
      return chained(entry.commune, async (trx) => {
        await trx
          .deleteFrom('audit_detail')
          .where('commune', '=', entry.commune)
          .where('seq', '<=', through)
          .execute()
        await append(trx)
      })
    },
  }
}

/** Said again after a commit whose answer was lost, it finds its own row by the salt and adds no second one. */
function appendOnce(entry: AuditEntry): (trx: Transaction<Tables>) => Promise<void> {
  const salt = randomBytes(16).toString('hex')
  let isAgain = false
  return async (trx) => {
    if (isAgain && (await holds(trx, entry.commune, salt))) return
    isAgain = true
    await append(trx, entry, salt)
  }
}

async function holds(trx: Transaction<Tables>, commune: string, salt: string): Promise<boolean> {
  const found = trx.selectFrom('audit_detail').select('seq').where('commune', '=', commune)
  return (await found.where('salt', '=', salt).executeTakeFirst()) !== undefined
}

async function append(trx: Transaction<Tables>, entry: AuditEntry, salt: string): Promise<void> {
  const { commune, at, action, outcome } = entry
  const last = await trx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('commune', '=', commune)
    .executeTakeFirst()
  const seq = (last?.seq ?? 0) + 1
  const detail = JSON.stringify(entry.detail)
  const sealed = {
    commune,
    seq,
    at,
    officer: keepable(entry.officer),
    device: keepable(entry.device),
    action,
    object: keepable(entry.object),
    outcome,
    commitment: commitmentOf(salt, detail),
  }
  const hash = nextAuditHash(last?.hash ?? AUDIT_START, sealed)
  await trx
    .insertInto('audit')
    .values({ ...sealed, hash })
    .execute()
  await trx.insertInto('audit_detail').values({ commune, seq, salt, detail }).execute()
  await trx
    .insertInto('audit_head')
    .values({ commune, seq, hash })
    .onConflict((c) => c.column('commune').doUpdateSet({ seq, hash }))
    .execute()
}

/** What a stranger typed may be no text for a database, or a book. */
function keepable(name: string | null): string | null {
  return name === null ? null : Buffer.from(name.slice(0, MAX_NAME)).toString().replaceAll('\0', '')
}

async function countStray(trx: Transaction<Tables>, commune: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from audit_detail d where d.commune = ${commune}
    and not exists (select 1 from audit a where a.commune = d.commune and a.seq = d.seq)`.execute(trx)
  return Number(rows[0]?.n ?? 0)
}
