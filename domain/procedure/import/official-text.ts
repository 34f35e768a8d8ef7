/** Repairs what the crawl did to the official wording, and nothing else. */

/** The compiled rows cut long sentences at this many characters. */
const CUT_COMPONENT = 400
const CUT_NOTE = 220

/** NFC, single spaces, no invisible marks. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A sentence the crawl cut off is shown as cut, never as if it were whole. */
export function componentName(text: string): string {
  return text.length >= CUT_COMPONENT ? `${tidy(text)}…` : tidy(text)
}

export function noteText(text: string): string {
  return text.length >= CUT_NOTE ? `${tidy(text)}…` : tidy(text)
}

export interface Counted {
  readonly name: string
  readonly originals: number
  readonly copies: number
  readonly repaired: boolean
}

/**
 * "…theo Mẫu số" with 181 originals was "…theo Mẫu số 18" with 1; "…Luật Đất đai năm" with 20240 was 2024 and 0: the
 * number at the end of the sentence ran into the count. The last digit is the count.
 */
export function splitGluedCount(name: string, originals: number | null, copies: number | null): Counted {
  const count = originals ?? 1
  const rest = { copies: copies ?? 0 }
  if (count < 100) return { name, originals: count, ...rest, repaired: false }
  return { name: `${name} ${Math.trunc(count / 10)}`, originals: count % 10, ...rest, repaired: true }
}

/** "a)", "(1.1)", "(ii)", "+", "-", "1." before a sentence. */
export function withoutEnumeration(text: string): string {
  return text.replace(/^(?:[+\-–.•]\s*|\(?(?:\d+(?:\.\d+)*|[ivx]+|[a-zđ])[).]\s*)+/u, '').trim()
}

/** The first statement of a sentence: what follows speaks of replacements and exceptions. */
export function firstClause(text: string): string {
  return withoutEnumeration(text).split(/;|\.(?=\s+\p{Lu})|\.$/u)[0] ?? text
}

/** The whole first sentence, enumerated papers and all, but not "; trường hợp không có … thì …". */
export function firstSentence(text: string): string {
  return withoutEnumeration(text).split(/;\s*(?=[Tt]rường hợp|[Nn]ếu)|\.(?=\s+\p{Lu})|\.$/u)[0] ?? text
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** At most `max` characters, cut between words. */
export function shortened(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > max / 2 ? space : max - 1).replace(/[\s,;:(/–-]+$/u, '')}…`
}
