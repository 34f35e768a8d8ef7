/** Declarations filled in beside a resident, away from the counter: every page is kept as it is answered. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { FormData } from '../../domain/form/form.ts'
import type { AssistedRecord, HelpReason } from '../../domain/submission/submission.ts'
import { filingAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { FilingRow } from './db.ts'
import { dropOwn, latestFirst, listOwn, openOwn, saveOwn, type OwnShelf } from './own-work.ts'

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

const shelf: OwnShelf<FilingRow> = { table: (db) => db.filings, addressOf: filingAddress }

/** Writes of one filing must not overlap: callers keep one writer. */
export async function saveFiling(ctx: DataContext, filing: Filing, version: number): Promise<Result<number>> {
  return await saveOwn(ctx, shelf, filing, version)
}

export async function openFiling(
  ctx: DataContext,
  id: string,
): Promise<Result<{ filing: Filing; version: number }>> {
  const opened = await openOwn<Filing>(ctx, shelf, id)
  return opened.ok ? ok({ filing: opened.value.work, version: opened.value.version }) : opened
}

/** This officer's, latest first. */
export async function listFilings(ctx: DataContext): Promise<Result<Filing[]>> {
  const filings = await listOwn<Filing>(ctx, shelf)
  return filings.ok ? ok(latestFirst(filings.value)) : filings
}

/** Thrown away with its pages: the resident did not agree, or the counter has it. */
export async function dropFiling(ctx: DataContext, id: string): Promise<Result<null>> {
  return await dropOwn(ctx, shelf, id)
}
