/** Unfinished receptions: every field is kept as it is typed, sealed so that only its officer can open it. */
import type { NoticeWay, Prefiled } from '../../domain/dossier/bodies/reception.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { PaperKind, Origin } from '../../domain/document/paper.ts'
import type { ComponentProof, Person, PreviewRef } from '../../domain/dossier/events.ts'
import type { FormData } from '../../domain/form/form.ts'
import type { Look, PrepareInput, QualityFault, SheetFound } from '../bridge/imaging.ts'
import type { Channel } from '../../domain/procedure/procedure.ts'
import { draftAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import { releaseFiles } from './files.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

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
  readonly receivedAway?: string // received away from the centre (lưu động): where
  readonly startedAt: string
  readonly savedAt: string
}

/** Saves the draft whole. Writes of one draft must not overlap: callers keep one writer per draft. */
export async function saveDraft(ctx: DataContext, draft: Draft, version: number): Promise<Result<number>> {
  const next = version + 1
  const sealed = await sealValue(ctx.vault, draftAddress(draft.id, next), draft)
  if (!sealed.ok) return sealed
  try {
    await ctx.db.drafts.put({
      ...sealed.value,
      id: draft.id,
      version: next,
      officer: draft.officer,
      updatedAt: draft.savedAt,
    })
    return ok(next)
  } catch (error) {
    return storeFailure(error)
  }
}

export async function openDraft(
  ctx: DataContext,
  id: string,
): Promise<Result<{ draft: Draft; version: number }>> {
  const row = await ctx.db.drafts.get(id)
  if (!row) return refuse('store.not-found')
  const opened = await openValues<Draft>(ctx.vault, [{ address: draftAddress(id, row.version), row }])
  if (!opened.ok) return opened
  const draft = opened.value[0]
  return draft ? ok({ draft, version: row.version }) : refuse('store.damaged', { rows: [id] })
}

/** This officer's unfinished receptions, latest first. */
export async function listDrafts(ctx: DataContext): Promise<Result<Draft[]>> {
  const rows = await ctx.db.drafts.where({ officer: ctx.officer.id }).toArray()
  const opened = await openValues<Draft>(
    ctx.vault,
    rows.map((row) => ({ address: draftAddress(row.id, row.version), row })),
  )
  if (!opened.ok) return opened
  const drafts = opened.value.filter((draft) => draft !== null)
  return ok(drafts.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)))
}

/** Throws an unfinished reception away, with its pages, on the officer's explicit word. */
export async function dropDraft(ctx: DataContext, id: string): Promise<Result<null>> {
  try {
    await ctx.db.transaction('rw', [ctx.db.drafts, ctx.db.files, ctx.db.readings], async () => {
      await ctx.db.drafts.delete(id)
      await releaseFiles(ctx, id, await ctx.db.files.where('dossiers').equals(id).primaryKeys())
    })
    ctx.changed()
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
