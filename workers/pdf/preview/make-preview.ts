/**
 * A page for a weak line: print as a sharp black mask, everything else as a small colour picture under it. It goes
 * first; the archive file follows when the line allows.
 */
import type { PreviewInput } from '../api.ts'
import { decimal, openPdfFile, textString } from '../archive/pdf-file.ts'
import { shrinkWithoutInk } from './backdrop.ts'
import { encodeFax } from './fax.ts'
import { findInk, type Pixels } from './ink.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'

/** Bytes of a page, with all it needs in the file. */
export const PREVIEW_BYTES = 40 * 1024
/** Mask and file frame come on top of the background. */
const FRAME_BYTES = 1200
const ATTEMPTS = [
  { dpi: 75, quality: 0.4 },
  { dpi: 75, quality: 0.2 },
  { dpi: 50, quality: 0.2 },
] as const

/** The two things only a browser can do. */
export interface Pictures {
  decode(jpeg: Uint8Array): Promise<Pixels | undefined>
  toJpeg(pixels: Pixels, quality: number): Promise<Uint8Array>
}

interface Layers {
  readonly page: Pixels
  readonly mask: Uint8Array
  readonly backdrop: { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
}

/** `pdf.no-pages`, `pdf.picture-invalid` {page}. */
export async function makePreview(input: PreviewInput, pictures: Pictures): Promise<Result<Uint8Array>> {
  if (input.pages.length === 0) return refuse('pdf.no-pages')
  const file = openPdfFile()
  const [catalog, tree] = [file.reserve(), file.reserve()]
  const kids: string[] = []
  for (const [i, { jpeg, dpi }] of input.pages.entries()) {
    const page = await pictures.decode(jpeg)
    if (page === undefined) return refuse('pdf.picture-invalid', { page: i + 1 })
    const { mask, backdrop } = await separate(page, dpi, pictures)
    const under = file.addStream(
      `/Type/XObject/Subtype/Image/Width ${backdrop.width}/Height ${backdrop.height}/BitsPerComponent 8/ColorSpace/DeviceRGB/Interpolate true/Filter/DCTDecode`,
      backdrop.jpeg,
    )
    const print = file.addStream(
      `/Type/XObject/Subtype/Image/ImageMask true/Width ${page.width}/Height ${page.height}/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${page.width}/Rows ${page.height}>>`,
      mask,
    )
    const [width, height] = [page.width, page.height].map((pixels) => decimal((pixels * 72) / dpi))
    const content = `q ${width} 0 0 ${height} 0 0 cm /B Do 0 g /M Do Q\n`
    const stream = file.addStream('', new TextEncoder().encode(content))
    kids.push(
      `${file.add(`<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${stream} 0 R/Resources<</XObject<</B ${under} 0 R/M ${print} 0 R>>>>>>`)} 0 R`,
    )
  }
  file.put(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`)
  file.put(catalog, `<</Type/Catalog/Pages ${tree} 0 R/Lang(vi-VN)>>`)
  return ok(await file.save(catalog, file.add(`<</Title${textString(input.title)}>>`)))
}

/** A background that does not fit the budget beside its mask is made anew, coarser. */
async function separate(page: Pixels, dpi: number, pictures: Pictures): Promise<Layers> {
  const ink = findInk(page)
  const mask = encodeFax(ink, page.width, page.height)
  let last: Layers | undefined
  for (const attempt of ATTEMPTS) {
    const small = shrinkWithoutInk(page, ink, Math.max(1, dpi / attempt.dpi))
    const jpeg = await pictures.toJpeg(small, attempt.quality)
    last = { page, mask, backdrop: { jpeg, width: small.width, height: small.height } }
    if (mask.length + jpeg.length + FRAME_BYTES <= PREVIEW_BYTES) break
  }
  return last!
}
