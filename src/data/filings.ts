/** Declarations filled in beside a resident, away from the counter: every page is kept as it is answered. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { FormData } from '../../domain/form/form.ts'
import type { AssistedRecord, HelpReason } from '../../domain/submission/submission.ts'
import { filingAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import { releaseFiles } from './files.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

export const filingSteps = ['consent', 'card', 'questions', 'papers', 'sign', 'done'] as const
export type FilingStep = (typeof filingSteps)[number]

export interface FilingPage {
  readonly sha256: string
  readonly size: number
  readonly mime: 'image/jpeg' | 'image/png'
  readonly component: string
}

export interface Filing {
  readonly id: string // becomes the submission's id
  readonly code: string
  readonly officer: string
  readonly procedure: string
  readonly visit: string | null
  readonly step: FilingStep
  readonly at: string // question one stands at
  readonly reason: HelpReason | null
  readonly agreedAt: string | null
  readonly cardRead: boolean
  readonly form: FormData
  readonly known: readonly string[] // fields the card told
  readonly have: readonly string[] // components said to be there
  readonly pages: readonly FilingPage[]
  readonly confirmed: AssistedRecord['confirmed'] | null
  readonly signature: string | null
  readonly place: string
  readonly startedAt: string
  readonly savedAt: string
}

/** Writes of one filing must not overlap: callers keep one writer. */
export async function saveFiling(ctx: DataContext, filing: Filing, version: number): Promise<Result<number>> {
  const next = version + 1
  const sealed = await sealValue(ctx.vault, filingAddress(filing.id, next), filing)
  if (!sealed.ok) return sealed
  try {
    await ctx.db.filings.put({
      ...sealed.value,
      id: filing.id,
      version: next,
      officer: filing.officer,
      updatedAt: filing.savedAt,
    })
    return ok(next)
  } catch (error) {
    return storeFailure(error)
  }
}

export async function openFiling(
  ctx: DataContext,
  id: string,
): Promise<Result<{ filing: Filing; version: number }>> {
  const row = await ctx.db.filings.get(id)
  if (!row) return refuse('store.not-found')
  const opened = await openValues<Filing>(ctx.vault, [{ address: filingAddress(id, row.version), row }])
  if (!opened.ok) return opened
  const filing = opened.value[0]
  return filing ? ok({ filing, version: row.version }) : refuse('store.damaged', { rows: [id] })
}

/** This officer's, latest first. */
export async function listFilings(ctx: DataContext): Promise<Result<Filing[]>> {
  const rows = await ctx.db.filings.where({ officer: ctx.officer.id }).toArray()
  const opened = await openValues<Filing>(
    ctx.vault,
    rows.map((row) => ({ address: filingAddress(row.id, row.version), row })),
  )
  if (!opened.ok) return opened
  const filings = opened.value.filter((filing) => filing !== null)
  return ok(filings.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)))
}

/** Thrown away with its pages: the resident did not agree, or the counter has it. */
export async function dropFiling(ctx: DataContext, id: string): Promise<Result<null>> {
  const { filings, files, readings } = ctx.db
  try {
    await ctx.db.transaction('rw', [filings, files, readings], async () => {
      await filings.delete(id)
      await releaseFiles(ctx, id, await files.where('dossiers').equals(id).primaryKeys())
    })
    ctx.changed()
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
