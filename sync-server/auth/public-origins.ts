/** The addresses people open this server at (`PUBLIC_ORIGINS`). Passkeys and agency accounts are bound to them. */
export type PublicOrigins = readonly string[]

/** Plain HTTP counts as secure on this machine only; null when one of them is neither. */
export function readOrigins(text: string): PublicOrigins | null {
  const origins = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return origins.length > 0 && origins.every(isOrigin) ? origins : null
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { origin, protocol, hostname } = new URL(text)
  return origin === text && (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'))
}

/** The one a request came from, when it is one of ours; the first when the request does not say. */
export function originOf(origins: PublicOrigins, header: string | undefined): string | undefined {
  return header === undefined ? origins[0] : origins.find((origin) => origin === header)
}
