/**
 * The open draft of the reception screen. Every change is on the disk as soon as the previous write is: one writer,
 * the latest state wins, so a cut of power costs at most the field being typed.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { DataContext } from '../../data/context.ts'
import { saveDraft, type Draft } from '../../data/drafts.ts'

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface DraftStore {
  readonly draft: ReadonlySignal<Draft>
  readonly saving: ReadonlySignal<SaveState>
  change(edit: (draft: Draft) => Draft): void
  /** Resolves when everything changed so far is on the disk, or could not be put there. */
  settled(): Promise<SaveState>
}

export function createDraftStore(ctx: DataContext, first: Draft, firstVersion: number): DraftStore {
  const draft = signal(first)
  const saving = signal<SaveState>({ kind: 'saved', at: first.savedAt })
  let version = firstVersion
  let writing: Promise<void> | null = null
  let dirty = false

  async function writeUntilClean(): Promise<void> {
    while (dirty) {
      dirty = false
      const stamped = { ...draft.peek(), savedAt: ctx.clock.at() }
      const saved = await saveDraft(ctx, stamped, version)
      if (!saved.ok) {
        saving.value = { kind: 'failed', problem: saved.problem } // tried again with the next change
        return
      }
      version = saved.value
      if (!dirty) saving.value = { kind: 'saved', at: stamped.savedAt }
    }
  }

  function write(): void {
    writing ??= writeUntilClean().finally(() => {
      writing = null
      if (dirty) write() // changed in the moment between the last check and here
    })
  }

  return {
    draft,
    saving,
    change(edit) {
      const next = edit(draft.peek())
      if (next === draft.peek()) return
      draft.value = next
      dirty = true
      saving.value = { kind: 'saving' }
      write()
    },
    async settled() {
      while (writing) await writing
      return saving.peek()
    },
  }
}
