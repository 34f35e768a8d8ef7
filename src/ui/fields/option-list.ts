/** Which options a typed text leaves, and which one it already names. */

export interface ListOption {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** True when the typed text may mean this label. Diacritic-free matching is a rule of the domain: the app gives it. */
export type Match = (typed: string, label: string) => boolean

/** Options that stay, those that begin with the text first; never more than `limit`. */
export function remaining(
  options: readonly ListOption[],
  typed: string,
  match: Match,
  limit: number,
): readonly ListOption[] {
  if (typed.trim() === '') return options.slice(0, limit)
  const left = options.filter((option) => match(typed, option.label))
  return [...left].sort((a, b) => startRank(a, typed) - startRank(b, typed)).slice(0, limit)
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\u0111/gi, 'd')
    .toLowerCase()

function startRank(option: ListOption, typed: string): number {
  const label = plain(option.label)
  const text = plain(typed.trim())
  return label === text ? 0 : label.startsWith(text) ? 1 : 2
}

/** The option whose label is the text itself, marks and capitals included, else the same in other capitals. */
export function exactOption(options: readonly ListOption[], text: string): ListOption | undefined {
  const typed = text.trim().normalize('NFC')
  return (
    options.find((option) => option.label === typed) ??
    options.find((option) => option.label.toLowerCase() === typed.toLowerCase())
  )
}
