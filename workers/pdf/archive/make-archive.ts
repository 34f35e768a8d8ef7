/** Pages and facts in, one PDF/A-2u out: every picture as it came, its words unseen above it. */
import type { ArchiveInput, ArchivePage } from '../api.ts'
import { deflate } from './deflate.ts'
import { ASCENT, DESCENT, ADVANCE, FONT_NAME, invisibleFont } from './invisible-font.ts'
import { findJpegFrame, type JpegFrame } from './jpeg-frame.ts'
import { createLetters, type Letters } from './letters.ts'
import { decimal, openPdfFile, type PdfFile, textString } from './pdf-file.ts'
import { srgbProfile } from './srgb-profile.ts'
import { textLayer } from './text-layer.ts'
import { xmpPacket } from './xmp.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'

const PRODUCER = 'Một Cửa'
const FONT = 'F'
/** ISO 19005-2, 6.1.13: no page smaller or larger. */
const LEAST_PT = 3
const MOST_PT = 14_400
/** Poppler gives a picture that ends exactly on the page's edge one row too many and smears all others to fill it. */
const INSET_PT = 0.001

/** `pdf.no-pages`, `pdf.picture-invalid` {page}. */
export async function makeArchive(input: ArchiveInput): Promise<Result<Uint8Array>> {
  if (input.pages.length === 0) return refuse('pdf.no-pages')
  const frames = input.pages.map(({ jpeg }) => findJpegFrame(jpeg))
  const unfit = frames.findIndex((frame, i) => frame === undefined || !canHold(frame, input.pages[i]!.dpi))
  if (unfit !== -1) return refuse('pdf.picture-invalid', { page: unfit + 1 })

  const file = openPdfFile()
  const [catalog, tree, font] = [file.reserve(), file.reserve(), file.reserve()]
  const letters = createLetters()
  const pages: number[] = []
  for (const [i, page] of input.pages.entries())
    pages.push(await addPage(file, page, frames[i]!, { tree, font, letters }))
  file.put(
    tree,
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(' ')}]>>`,
  )
  await putFont(file, font, letters)

  const profile = file.addStream('/N 3/Filter/FlateDecode', await deflate(srgbProfile()))
  // Not compressed: programs that know no PDF find the packet by its marks.
  const packet = new TextEncoder().encode(xmpPacket(input))
  const metadata = file.addStream('/Type/Metadata/Subtype/XML', packet)
  const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${profile} 0 R>>`
  file.put(
    catalog,
    `<</Type/Catalog/Pages ${tree} 0 R/Metadata ${metadata} 0 R/OutputIntents[${intent}]/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true>>>>`,
  )
  const date = `(${pdfDate(input.madeAt)})`
  const info = file.add(
    `<</Title${textString(input.title)}/Creator${textString(PRODUCER)}/Producer${textString(PRODUCER)}/CreationDate${date}/ModDate${date}>>`,
  )
  return ok(await file.save(catalog, info))
}

function canHold(frame: JpegFrame, dpi: number): boolean {
  const sides = [frame.width, frame.height].map((pixels) => (pixels / dpi) * 72)
  return (
    frame.isBaselineOrProgressive &&
    frame.bits === 8 &&
    (frame.components === 1 || frame.components === 3) &&
    !frame.exifTurns &&
    sides.every((side) => side >= LEAST_PT && side <= MOST_PT)
  )
}

interface Shared {
  readonly tree: number
  readonly font: number
  readonly letters: Letters
}

async function addPage(
  file: PdfFile,
  { jpeg, dpi, read }: ArchivePage,
  frame: JpegFrame,
  { tree, font, letters }: Shared,
): Promise<number> {
  const { width, height, components } = frame
  const space = components === 1 ? '/DeviceGray' : '/DeviceRGB'
  const picture = file.addStream(
    `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace${space}/Filter/DCTDecode`,
    jpeg,
  )
  const scale = 72 / dpi
  const [widthPt, heightPt] = [decimal(width * scale), decimal(height * scale)]
  const text = read === null ? '' : textLayer(read, { scale, heightPt: height * scale }, letters, FONT)
  const inner = [width, height].map((pixels) => decimal(pixels * scale - 2 * INSET_PT))
  const content = `q\n${inner[0]} 0 0 ${inner[1]} ${INSET_PT} ${INSET_PT} cm\n/P Do\nQ\n${text}`
  const stream = file.addStream('/Filter/FlateDecode', await deflate(new TextEncoder().encode(content)))
  const fonts = text === '' ? '' : `/Font<</${FONT} ${font} 0 R>>`
  return file.add(
    `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${widthPt} ${heightPt}]/Contents ${stream} 0 R/Resources<</XObject<</P ${picture} 0 R>>${fonts}>>>>`,
  )
}

async function putFont(file: PdfFile, font: number, letters: Letters): Promise<void> {
  if (letters.count === 0) return file.put(font, 'null')
  const program = invisibleFont(letters.count)
  const data = file.addStream(`/Filter/FlateDecode/Length1 ${program.length}`, await deflate(program))
  const toUnicode = file.addStream(
    '/Filter/FlateDecode',
    await deflate(new TextEncoder().encode(letters.toUnicode())),
  )
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${FONT_NAME}/Flags 4/FontBBox[0 ${DESCENT} ${ADVANCE} ${ASCENT}]/ItalicAngle 0/Ascent ${ASCENT}/Descent ${DESCENT}/CapHeight ${ASCENT}/StemV 80/FontFile2 ${data} 0 R>>`,
  )
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${FONT_NAME}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW ${ADVANCE}/CIDToGIDMap/Identity>>`,
  )
  file.put(
    font,
    `<</Type/Font/Subtype/Type0/BaseFont/${FONT_NAME}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
  )
}

/** `2026-11-22T08:30:00+07:00` → `D:20261122083000+07'00'`. */
function pdfDate(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)$/.exec(iso)
  if (match === null) throw new RangeError('the time of digitisation is not ISO with its zone')
  const zone = match[7]! === 'Z' ? 'Z' : `${match[7]!.replace(':', "'")}'`
  return `D:${match.slice(1, 7).join('')}${zone}`
}
