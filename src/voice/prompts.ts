/** Sentences that somebody recorded, looked up by their Vietnamese wording, in the language a resident chose. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Recordings } from './recordings.ts'

/** Recorded Vietnamese sentences, for machines without a Vietnamese voice. */
export const VIETNAMESE = 'vi'

export interface Prompts {
  readonly packs: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>>
  has(language: string, text: string): boolean
  find(language: string, text: string): Promise<ArrayBuffer | null>
  reload(): Promise<void>
}

/** The same sentence, however it was broken into lines. */
export function promptKey(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

export function openPrompts(recordings: Recordings): Prompts {
  const packs = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const packOf = (language: string, text: string) =>
    [language, VIETNAMESE].find((pack) => packs.value.get(pack)?.has(promptKey(text)))
  return {
    packs,
    has: (language, text) => packOf(language, text) !== undefined,
    async find(language, text) {
      const pack = packOf(language, text)
      const found = pack === undefined ? null : await recordings.find(pack, promptKey(text))
      return (found?.ok && found.value) || null
    },
    async reload() {
      const found = await recordings.packs()
      if (found.ok) packs.value = new Map(found.value.map(({ id, keys }) => [id, new Set(keys)]))
    },
  }
}
