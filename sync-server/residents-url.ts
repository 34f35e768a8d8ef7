/** `RESIDENTS_URL`: the page residents go on at with a telephone of their own. Never the staff's address. */

/** Null: none; undefined: no https address. */
export function readResidentsUrl(text: string | undefined): string | null | undefined {
  if (text === undefined || text === '') return null
  return URL.canParse(text) && new URL(text).protocol === 'https:' ? new URL(text).href : undefined
}
