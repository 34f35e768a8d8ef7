/** Unfinished receptions: every field is kept as it is typed, sealed so that only its officer can open it. */
import type { NoticeWay, Prefiled } from '../../domain/dossier/bodies/reception.ts'
import { ok, type Problem, type Result } from '../../domain/base/result.ts'
import type { PaperKind, Origin } from '../../domain/document/paper.ts'
import type { ComponentProof, Person, PreviewRef } from '../../domain/dossier/events.ts'
import type { FormData } from '../../domain/form/form.ts'
import type { Look, PrepareInput, QualityFault, SheetFound } from '../bridge/imaging.ts'
import type { Channel } from '../../domain/procedure/procedure.ts'
import { draftAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DraftRow } from './db.ts'
import { dropOwn, latestFirst, listOwn, openOwn, saveOwn, type OwnShelf } from './own-work.ts'

/** How a page was cut out of the picture that was taken. The picture stays with the draft, so it can be cut anew. */
export interface PageCut {
  readonly source: string // sha256 of the picture
  readonly turn: PrepareInput['turn']
  readonly crop: NonNullable<PrepareInput['crop']>
  readonly look: Look
}

/** A digitally signed PDF: the paper itself, not a picture of it. */
export interface OriginalPdf {
  readonly sha256: string
  readonly size: number
  readonly pages: number
}

/** Not part of the dossier, but nothing is thrown away before the reception is done. */
export type AsideReason = 'blank' | 'separator' | 'other-dossier' | 'removed'

export interface AsidePage {
  readonly page: DraftPage
  readonly why: AsideReason
}

/** One page lying in the draft. `slots`: which paper, or whose card it is (`birth-notice`, `id-card:mother`): prefill reads by them. */
export interface DraftPage {
  readonly sha256: string
  readonly size: number
  readonly mime: string
  readonly kind: PaperKind
  readonly slots: readonly string[]
  readonly component: string | null // null: offered by the resident, not asked
  readonly state: 'reading' | 'read' | 'unreadable'
  readonly cut?: PageCut // none: a page of an older draft, which is its own source
  readonly sheet?: SheetFound
  readonly faults?: readonly QualityFault[]
  readonly likeness?: string
  readonly isBlank?: boolean
  readonly repeats?: string // sha256 of the page it looks the same as
  readonly original?: OriginalPdf // signed: kept as it came, the pages are only for looking and reading
  readonly preview?: PreviewRef // small, made when the page was read
}

/** How a confirmed value came about; kept with the dossier's officer, not sent. */
export interface Provenance {
  readonly origin: Origin
  readonly source: string // prefill source, `typed` when by hand
  readonly confidence: number // 0..1
}

export interface Draft {
  readonly id: string // becomes the dossier's id
  readonly officer: string
  readonly procedure: string
  readonly law: { readonly pack: string; readonly procedure: string; readonly form: string | null }
  readonly channel: Channel
  readonly timeCase: string | null
  readonly conditions: readonly string[]
  readonly applicant: Person
  readonly owner?: Person // when not the applicant
  readonly linkedTo?: string // the dossier it was begun with (liên thông)
  readonly competent?: string // the commune that decides, when it is not this one
  readonly proofs: Readonly<Record<string, ComponentProof>> // besides pages: presented, data, reuse
  readonly pages: readonly DraftPage[]
  readonly aside?: readonly AsidePage[]
  readonly form: FormData // confirmed or typed; proposals are worked out again from the readings
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly byHandDue: { readonly at: string; readonly why: string } | null
  readonly resultVia: 'counter' | 'post' | 'electronic'
  readonly notify?: readonly NoticeWay[] // ways the resident agreed to be told by
  readonly place: string // where the officer was: part of the reception screen
  readonly prefiled?: Prefiled & { readonly submission: string } // filled in before the counter
  readonly unopened?: { readonly code: string; readonly problem: Problem } // filled in before the counter, and why it is not here
  readonly receivedAway?: string // received away from the centre (lưu động): where
  readonly startedAt: string
  readonly savedAt: string
}

const shelf: OwnShelf<DraftRow> = { table: (db) => db.drafts, addressOf: draftAddress }

/** Saves the draft whole. Writes of one draft must not overlap: callers keep one writer per draft. */
export async function saveDraft(ctx: DataContext, draft: Draft, version: number): Promise<Result<number>> {
  return await saveOwn(ctx, shelf, draft, version)
}

export async function openDraft(
  ctx: DataContext,
  id: string,
): Promise<Result<{ draft: Draft; version: number }>> {
  const opened = await openOwn<Draft>(ctx, shelf, id)
  return opened.ok ? ok({ draft: opened.value.work, version: opened.value.version }) : opened
}

/** This officer's unfinished receptions, latest first. */
export async function listDrafts(ctx: DataContext): Promise<Result<Draft[]>> {
  const drafts = await listOwn<Draft>(ctx, shelf)
  return drafts.ok ? ok(latestFirst(drafts.value)) : drafts
}

/** Throws an unfinished reception away, with its pages, on the officer's explicit word. */
export async function dropDraft(ctx: DataContext, id: string): Promise<Result<null>> {
  return await dropOwn(ctx, shelf, id)
}
