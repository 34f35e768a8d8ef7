/**
 * A value that is on the disk as soon as the previous write is: one writer, the latest state wins, so a cut of power
 * costs at most what was changed in the last moment.
 */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Problem, Result } from '../../domain/base/result.ts'

export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface Saved {
  readonly savedAt: string
}

export interface OneWriter<T extends Saved> {
  readonly value: ReadonlySignal<T>
  readonly saving: ReadonlySignal<SaveState>
  readonly change: (edit: (value: T) => T) => void
  /** Resolves when everything changed so far is on the disk, or could not be put there. */
  settled(): Promise<SaveState>
}

/** `save` writes the value whole and answers its new version. */
export function createOneWriter<T extends Saved>(
  first: T,
  firstVersion: number,
  save: (value: T, version: number) => Promise<Result<number>>,
  now: () => string,
): OneWriter<T> {
  const value = signal(first)
  const saving = signal<SaveState>({ kind: 'saved', at: first.savedAt })
  let version = firstVersion
  let writing: Promise<void> | null = null
  let dirty = false

  async function writeUntilClean(): Promise<void> {
    while (dirty) {
      dirty = false
      const stamped = { ...value.peek(), savedAt: now() }
      const saved = await save(stamped, version)
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
    value,
    saving,
    change(edit) {
      const next = edit(value.peek())
      if (next === value.peek()) return
      value.value = next
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
