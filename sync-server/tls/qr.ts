/** QR codes of addresses: for a page and for a terminal. */
import { renderSVG, renderUnicodeCompact } from 'uqr'

/** Attributes only, so that a page without inline styles may hold it. */
export const qrSvg = (text: string): string => renderSVG(text, { ecc: 'M', border: 4 })

/** Half blocks: two rows of modules in one line of text. */
export const qrForTerminal = (text: string): string => renderUnicodeCompact(text, { ecc: 'L', border: 2 })
