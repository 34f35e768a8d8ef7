/** A sentence for a problem code: fixed words, or words around the details the code carries. */

export type Details = Readonly<Record<string, unknown>>

export type Sentence = string | ((details: Details) => string)

/** One detail as text; empty when the problem does not carry it, so that a sentence never shows `undefined`. */
export function detail(details: Details, name: string): string {
  const value = details[name]
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string').join(', ')
  return ''
}

/** The detail in front of or behind fixed words, or nothing at all. */
export function around(before: string, details: Details, name: string, after = ''): string {
  const text = detail(details, name)
  return text === '' ? '' : before + text + after
}
