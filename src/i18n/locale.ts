/** The language of the screen. Vietnamese is built in; English is fetched (from the offline cache) when first chosen. */
import { signal } from '@preact/signals'

export type Locale = 'vi' | 'en'

export const locale = signal<Locale>('vi')

const english = signal<ReadonlyMap<object, object> | null>(null)

/** Resolves when the words of that language are there; until then the screen keeps the old language. */
export async function setLocale(next: Locale): Promise<void> {
  if (next === 'en' && english.value === null) english.value = (await import('./en/all.ts')).english
  locale.value = next
  document.documentElement.lang = next
}

/** The words of an area in the current language: `t(desk).title`. Read inside a component it follows the language. */
export function t<Words extends object>(vietnamese: Words): Words {
  if (locale.value === 'vi') return vietnamese
  // The English catalogue has the same shape: each area is checked with `satisfies` against its Vietnamese source.
  return (english.value?.get(vietnamese) as Words | undefined) ?? vietnamese
}
