/** Finished declarations on their way to the home server: sealed to it as they are written, sent with nobody logged in. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { AssistedRecord, Submission } from '../../domain/submission/submission.ts'
import { filingAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DeviceDb, SubmissionPageRow, SubmissionRow } from './db.ts'
import { openFile, releaseFiles } from './files.ts'
import { dropFiling, openFiling, type Filing } from './filings.ts'
import { getMeta, setMeta } from './meta.ts'
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
    pageBytes: pages.value.reduce((sum, { sealed: page }) => sum + page.length, 0),
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

const KEPT_MS = 7 * 24 * 3_600_000

/** A counter has made a dossier of these. What stood here goes a week later: until then somebody may ask for the slip. */
export async function noteTaken(ctx: DataContext, ids: readonly string[]): Promise<void> {
  const { submissions } = ctx.db
  await submissions.where('id').anyOf(ids).modify({ state: 'taken' })
  const before = Date.parse(ctx.clock.at()) - KEPT_MS
  const taken = await submissions.where('state').equals('taken').toArray()
  for (const row of taken.filter(({ at }) => Date.parse(at) < before)) {
    const opened = await openFiling(ctx, row.id)
    if (!opened.ok || !(await dropFiling(ctx, row.id)).ok) continue
    await submissions.delete(row.id)
    // Only the number is kept, for the ledger of help given.
    const helped = await getMeta(ctx.db, 'helped')
    const { reason } = opened.value.filing
    await setMeta(ctx.db, 'helped', [...helped, { at: row.at.slice(0, 7), reason: reason ?? 'asked' }])
  }
}

/** Sent again, on somebody's word, after it was refused. */
export async function retrySubmission(ctx: DataContext, id: string): Promise<void> {
  await ctx.db.submissions.update(id, { state: 'waiting', problem: null })
  ctx.changed()
}
