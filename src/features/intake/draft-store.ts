/** The open draft of the reception screen, written by nobody else. */
import type { ReadonlySignal } from '@preact/signals'
import type { DataContext } from '../../data/context.ts'
import { saveDraft, type Draft } from '../../data/drafts.ts'
import { createOneWriter, type OneWriter } from '../../data/one-writer.ts'

export interface DraftStore extends Omit<OneWriter<Draft>, 'value'> {
  readonly draft: ReadonlySignal<Draft>
}

export function createDraftStore(ctx: DataContext, first: Draft, firstVersion: number): DraftStore {
  const save = (draft: Draft, version: number) => saveDraft(ctx, draft, version)
  const { value, ...writer } = createOneWriter(first, firstVersion, save, () => ctx.clock.at())
  return { draft: value, ...writer }
}
