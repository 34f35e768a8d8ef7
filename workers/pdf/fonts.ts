/** Loads the shipped serif once from our own origin; offline it comes out of the service worker's cache. */
import type { FontBytes } from './draw.ts'
import type { Style } from './sheet.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

const FOLDER = '/fonts/tinos-'
const STYLES: readonly Style[] = ['regular', 'bold', 'italic', 'bolditalic']

/** `pdf.font-missing` {file}. `load` answers the bytes of an address, or undefined when it cannot be had. */
export async function loadFonts(
  load: (url: string) => Promise<Uint8Array | undefined>,
): Promise<Result<FontBytes>> {
  const fonts = await Promise.all(STYLES.map((style) => load(`${FOLDER}${style}.ttf`)))
  const isLacking = (bytes: Uint8Array | undefined) => bytes === undefined || !isTrueType(bytes)
  // A kit that was kept before the last face came still prints, one line of it in plain italics.
  if (isLacking(fonts[3])) fonts[3] = fonts[2]
  const missing = fonts.findIndex(isLacking)
  if (missing !== -1) return refuse('pdf.font-missing', { file: `${FOLDER}${STYLES[missing]}.ttf` })
  const [regular, bold, italic, bolditalic] = fonts as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  return ok({ regular, bold, italic, bolditalic })
}

/** A server that answers its start page for a missing file must not be taken for a font. */
function isTrueType(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0
}
