/** Sentences that somebody recorded, looked up by their Vietnamese wording, in the language a resident chose. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Recordings } from './recordings.ts'
import { promptKey, sentencesOf } from './sentences.ts'

/** Recorded Vietnamese sentences, for machines without a Vietnamese voice. */
export const VIETNAMESE = 'vi'

export interface Found {
  readonly sounds: readonly ArrayBuffer[]
  readonly isWhole: boolean // every sentence of the text
}

export interface Prompts {
  readonly packs: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>>
  /** At least one of its sentences. */
  has(language: string, text: string): boolean
  /** From the pack that has most of it; one voice for the whole text. */
  find(language: string, text: string): Promise<Found>
  reload(): Promise<void>
}

export function openPrompts(recordings: Recordings): Prompts {
  const packs = signal<ReadonlyMap<string, ReadonlySet<string>>>(new Map())
  const recorded = (pack: string, sentences: readonly string[]) =>
    sentences.filter((sentence) => packs.value.get(pack)?.has(promptKey(sentence)))
  const best = (language: string, sentences: readonly string[]) => {
    const [chosen, vietnamese] = [recorded(language, sentences), recorded(VIETNAMESE, sentences)]
    return chosen.length >= vietnamese.length
      ? { pack: language, known: chosen }
      : { pack: VIETNAMESE, known: vietnamese }
  }
  return {
    packs,
    has: (language, text) => best(language, sentencesOf(text)).known.length > 0,
    async find(language, text) {
      const sentences = sentencesOf(text)
      const { pack, known } = best(language, sentences)
      const found = await Promise.all(known.map((sentence) => recordings.find(pack, promptKey(sentence))))
      const sounds = found.flatMap((one) => (one.ok && one.value ? [one.value] : []))
      return { sounds, isWhole: sounds.length > 0 && sounds.length === sentences.length }
    },
    async reload() {
      const found = await recordings.packs()
      if (found.ok) packs.value = new Map(found.value.map(({ id, keys }) => [id, new Set(keys)]))
    },
  }
}
