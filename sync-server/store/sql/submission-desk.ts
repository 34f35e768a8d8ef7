/** Submissions as officers meet them: listed, opened, taken once, and deleted when their time is over. */
import type { Selectable, Transaction } from 'kysely'
import { ok, refuse } from '../../../domain/base/result.ts'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import type { StoredSubmission, SubmissionStore, SweepBefore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

type Desk = Omit<SubmissionStore, 'judgePage' | 'keepPage' | 'keepSubmission'>

const LISTED = [
  'id',
  'code',
  'procedure_code',
  'assisted',
  'readable',
  'pages',
  'received_at',
  'taken_at',
  'taken_by',
] as const

export function submissionDesk({ within, lock }: Engine): Desk {
  return {
    submissions: ({ commune, helper, takenSince, limit }) =>
      within(commune, async (trx) => {
        let query = trx
          .selectFrom('submission')
          .select(LISTED)
          .where('commune', '=', commune)
          .where('sealed', 'is not', null)
          .where((e) => e.or([e('taken_at', 'is', null), e('taken_at', '>=', takenSince)]))
        if (helper !== null) query = query.where('helper', '=', helper)
        const rows = await query.orderBy('received_at', 'desc').orderBy('id').limit(limit).execute()
        return rows.map(toListed)
      }),
    findSubmission: (commune, id) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('submission')
          .selectAll()
          .where('commune', '=', commune)
          .where('id', '=', id)
          .executeTakeFirst()
        return row?.sealed ? toStored(row, row.sealed) : undefined
      }),
    findSubmissionPage: (commune, id, sha256) =>
      within(commune, async (trx) => {
        const row = await trx
          .selectFrom('submission_page')
          .select('sealed')
          .where('commune', '=', commune)
          .where('submission', '=', id)
          .where('sha256', '=', sha256)
          .executeTakeFirst()
        return row?.sealed
      }),
    takeSubmission: ({ commune, id, officer, at, dossier }) =>
      within(commune, async (trx) => {
        await lock(trx, `taking|${commune}|${id}`)
        const mine = () => trx.updateTable('submission').where('commune', '=', commune).where('id', '=', id)
        const row = await trx
          .selectFrom('submission')
          .select(['taken_at', 'taken_by', 'dossier', 'sealed'])
          .where('commune', '=', commune)
          .where('id', '=', id)
          .executeTakeFirst()
        if (!row || (row.taken_at === null && row.sealed === null)) return refuse('submission.not-found')
        if (row.taken_at === null) {
          await mine().set({ taken_at: at, taken_by: officer, dossier }).execute()
          return ok({ takenAt: at, takenBy: officer })
        }
        const { taken_at: takenAt, taken_by: takenBy } = row
        if (takenBy !== officer) return refuse('submission.taken', { by: takenBy, at: takenAt })
        if (dossier !== null && row.dossier === null) await mine().set({ dossier }).execute()
        return ok({ takenAt, takenBy: officer })
      }),
    sweepSubmissions: (before) => within(WHOLE_SERVER, (trx) => sweep(trx, before)),
  }
}

/** What was answered goes; the row stays a while, so that a device that tells it once more is not believed anew. */
async function sweep(trx: Transaction<Tables>, before: SweepBefore) {
  const emptied = await trx
    .updateTable('submission')
    .set({ sealed: null, helper: null })
    .where('sealed', 'is not', null)
    .where((e) =>
      e.or([
        e('taken_at', '<', before.taken),
        e.and([e('taken_at', 'is', null), e('received_at', '<', before.unclaimed)]),
      ]),
    )
    .executeTakeFirst()
  await trx.deleteFrom('submission').where('received_at', '<', before.forgotten).execute()
  const pages = await trx
    .deleteFrom('submission_page')
    .where('at', '<', before.stray)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('submission')
            .select('submission.id')
            .whereRef('submission.commune', '=', 'submission_page.commune')
            .whereRef('submission.id', '=', 'submission_page.submission')
            .where('submission.sealed', 'is not', null),
        ),
      ),
    )
    .executeTakeFirst()
  return { emptied: Number(emptied.numUpdatedRows), pages: Number(pages.numDeletedRows) }
}

function toStored(row: Selectable<Tables['submission']>, sealed: Uint8Array): StoredSubmission {
  const announced = JSON.parse(row.pages) as readonly string[]
  return { ...toListed(row), helper: row.helper, announced, sealed }
}

type Listed = Pick<Selectable<Tables['submission']>, (typeof LISTED)[number]>

function toListed(row: Listed): SubmissionListed {
  return {
    id: row.id,
    code: row.code,
    procedure: row.procedure_code,
    isAssisted: row.assisted === 1,
    isReadable: row.readable === 1,
    pages: (JSON.parse(row.pages) as readonly string[]).length,
    receivedAt: row.received_at,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
  }
}
