/** Finished declarations on their way to the home server: sealed to it as they are written, sent with nobody logged in. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { AssistedRecord, Submission } from '../../domain/submission/submission.ts'
import { filingAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DeviceDb, SubmissionPageRow, SubmissionRow } from './db.ts'
import { openFile, releaseFiles } from './files.ts'
import type { Filing } from './filings.ts'
import { sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** Sealed and queued in one transaction; from then on it is the device's, not its officer's. */
export async function submitFiling(
  ctx: DataContext,
  input: {
    readonly filing: Filing // as it lies on the disk: its writer has settled
    readonly formId: string | null
    readonly assisted: AssistedRecord
  },
): Promise<Result<null>> {
  const { filing, formId, assisted } = input
  const version = (await ctx.db.filings.get(filing.id))?.version ?? 0
  const at = ctx.clock.at()
  const submission: Submission = {
    v: 1,
    id: filing.id,
    code: filing.code,
    procedure: filing.procedure,
    conditions: [],
    form: formId === null ? null : { id: formId, data: filing.form },
    have: filing.have,
    pages: filing.pages.map(({ sha256, mime, component }) => ({ sha256, mime, component })),
    filedAt: at,
    ticket: null,
    assisted,
  }
  const pages = await sealPages(ctx, filing)
  if (!pages.ok) return pages
  const sealed = await ctx.vault.sealForServer([new TextEncoder().encode(JSON.stringify(submission))])
  if (!sealed.ok) return sealed
  const done: Filing = { ...filing, step: 'done', savedAt: at }
  const row = await sealValue(ctx.vault, filingAddress(filing.id, version + 1), done)
  if (!row.ok) return row
  const queued: SubmissionRow = {
    id: filing.id,
    officer: filing.officer,
    code: filing.code,
    procedure: filing.procedure,
    sealed: sealed.value[0] as Uint8Array,
    pages: pages.value.map(({ sha256 }) => sha256),
    state: 'waiting',
    at,
    receivedAt: null,
    problem: null,
  }
  const { filings, submissions, submissionPages, files, readings } = ctx.db
  try {
    await ctx.db.transaction('rw', [filings, submissions, submissionPages, files, readings], async () => {
      await submissions.put(queued)
      await submissionPages.bulkPut(pages.value)
      await filings.put({
        ...row.value,
        id: filing.id,
        version: version + 1,
        officer: filing.officer,
        updatedAt: at,
      })
      await releaseFiles(ctx, filing.id, await files.where('dossiers').equals(filing.id).primaryKeys())
    })
  } catch (error) {
    return storeFailure(error)
  }
  ctx.changed()
  return ok(null)
}

async function sealPages(ctx: DataContext, filing: Filing): Promise<Result<SubmissionPageRow[]>> {
  const rows: SubmissionPageRow[] = []
  for (const sha256 of new Set(filing.pages.map((page) => page.sha256))) {
    const plain = await openFile(ctx, sha256)
    if (!plain.ok) return plain
    const sealed = await ctx.vault.sealForServer([plain.value.bytes])
    if (!sealed.ok) return sealed
    rows.push({ submission: filing.id, sha256, sealed: sealed.value[0] as Uint8Array })
  }
  return ok(rows)
}

/** How each one stands, without what is in it. */
export async function listSubmissions(
  db: DeviceDb,
  officer: string,
): Promise<Omit<SubmissionRow, 'sealed'>[]> {
  const rows = await db.submissions.where({ officer }).toArray()
  return rows.map(({ sealed: _, ...row }) => row)
}

/** The counter has made a dossier of it: what stood here for the team may go. */
export async function noteTaken(db: DeviceDb, ids: readonly string[]): Promise<void> {
  await db.submissions.where('id').anyOf(ids).modify({ state: 'taken' })
}

/** Sent again, on somebody's word, after it was refused. */
export async function retrySubmission(ctx: DataContext, id: string): Promise<void> {
  await ctx.db.submissions.update(id, { state: 'waiting', problem: null })
  ctx.changed()
}
