/** The language of the screen. Vietnamese is built in; English is fetched (from the offline cache) when first chosen. */
import { signal } from '@preact/signals'

export type Locale = 'vi' | 'en'

export const locale = signal<Locale>('vi')

/** English areas by their Vietnamese source. */
export type EnglishWords = ReadonlyMap<object, object>

const english = signal<EnglishWords | null>(null)
let loadEnglish: (() => Promise<{ readonly english: EnglishWords }>) | null = null

/** Each page says which English it carries: the kiosk's has none of the staff's words. */
export function speakEnglishFrom(load: () => Promise<{ readonly english: EnglishWords }>): void {
  loadEnglish = load
}

/** Resolves when the words of that language are there; until then the screen keeps the old language. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === 'en' && english.value === null) english.value = (await loadEnglish?.())?.english ?? null
  locale.value = next
  document.documentElement.lang = next
}

/** The words of an area in the current language: `t(desk).title`. Read inside a component it follows the language. */
export function t<Words extends object>(vietnamese: Words): Words {
  if (locale.value === 'vi') return vietnamese
  // The English catalogue has the same shape: each area is checked with `satisfies` against its Vietnamese source.
  return (english.value?.get(vietnamese) as Words | undefined) ?? vietnamese
}
