/**
 * A declaration taken for this counter and made its draft. Everything of it is here before it is taken, so that a line
 * that breaks leaves it to whoever comes next; taken before it is a draft, so that two counters never begin the same one.
 */
import { ok, type Result } from '../../../domain/base/result.ts'
import type { Submission } from '../../../domain/submission/submission.ts'
import type { PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../../data/context.ts'
import type { Law } from '../../data/law.ts'
import { openPrefiled, takePrefiled } from '../../sync/submissions.ts'
import type { WirePort } from '../../sync/wire-port.ts'
import { draftOfSubmission, findPrefiledDraft, lawOfReception } from './prefiled-draft.ts'

export interface TakeDeps {
  readonly ctx: DataContext
  readonly law: Law
  readonly paper: PaperPorts
  readonly wire: WirePort
  readonly fetchPage: (id: string, sha256: string) => Promise<Result<Uint8Array>>
}

/** Drafts this page named when it asked for a declaration: the answer may be lost on its way and the asking heard. */
const asked = new Map<string, string>()

export const wasAskedFor = (id: string): boolean => asked.has(id)

/** Answers the draft; the same one when it was begun here before. One at a time for each declaration. */
export async function takeForDraft(deps: TakeDeps, id: string): Promise<Result<string>> {
  const { ctx, law, wire } = deps
  const known = await findPrefiledDraft(ctx, ({ submission }) => submission === id)
  if (!known.ok) return known
  if (known.value) return ok(known.value.id)
  const opened = await openPrefiled(wire, id)
  if (!opened.ok) return opened
  const lawful = lawOfReception(ctx, law, opened.value.procedure)
  if (!lawful.ok) return lawful
  const pages = await fetchPages(deps, opened.value)
  if (!pages.ok) return pages
  const draft = asked.get(id) ?? ctx.newId()
  asked.set(id, draft)
  const taken = await takePrefiled(wire, id, draft)
  if (!taken.ok) return taken
  const made = await draftOfSubmission(ctx, {
    law,
    paper: deps.paper,
    submission: opened.value,
    draft,
    openPage: async (sha256) => ok(pages.value.get(sha256) as Uint8Array),
  })
  // From here on the draft tells; its id becomes a dossier's and is never given to another.
  if (made.ok) asked.delete(id)
  return made
}

async function fetchPages(
  { fetchPage }: TakeDeps,
  { id, pages }: Submission,
): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const fetched = new Map<string, Uint8Array>()
  for (const { sha256 } of pages) {
    const bytes = fetched.has(sha256) ? null : await fetchPage(id, sha256)
    if (bytes?.ok === false) return bytes
    if (bytes) fetched.set(sha256, bytes.value)
  }
  return ok(fetched)
}
