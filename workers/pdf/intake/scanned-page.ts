/** The JPEG of a scanned page as it lies in the file, when the page shows that picture and nothing else. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, type PDFPage } from 'pdf-lib'
import type { TakenPage } from '../api.ts'
import { findJpegFrame } from '../archive/jpeg-frame.ts'
import { findSolePicture, type Matrix } from './content.ts'
import { inflate } from './guard.ts'

const MOST_CONTENT_BYTES = 4 * 1024 * 1024
/** How far a picture may miss the page's edge, of the page's side. */
const EDGE = 0.02
const POINTS_PER_INCH = 72

/** Undefined when pdf-lib cannot read the file: it is then drawn, or refused, by the other reader. */
export async function openScans(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true })
  } catch {
    return undefined
  }
}

/** `index` from 0. Undefined: the page must be drawn. */
export async function findScan(pdf: PDFDocument, index: number): Promise<TakenPage | undefined> {
  try {
    return await takeScan(pdf.getPage(index))
  } catch {
    return undefined // an entry of another kind than the format wants
  }
}

async function takeScan(page: PDFPage): Promise<TakenPage | undefined> {
  if ((page.node.Annots()?.size() ?? 0) > 0) return undefined
  const content = await contentOf(page)
  const sole = content && findSolePicture(content)
  if (!sole) return undefined
  const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'), PDFDict)
  const picture = pictures?.lookup(PDFName.of(sole.name))
  if (!(picture instanceof PDFRawStream) || !isPlainJpeg(picture.dict)) return undefined
  const jpeg = picture.getContents()
  const frame = findJpegFrame(jpeg)
  if (frame === undefined || !frame.isBaselineOrProgressive || frame.exifTurns || frame.bits !== 8)
    return undefined
  if (frame.components !== 1 && frame.components !== 3) return undefined
  const dpi = dpiOf(sole.matrix, frame, page.getCropBox())
  if (dpi === undefined) return undefined
  const turns = Math.round(page.getRotation().angle / 90)
  const turn = (((turns % 4) + 4) % 4) as TakenPage['turn']
  return { picture: jpeg.slice(), dpi, turn, how: 'as-is' }
}

async function contentOf(page: PDFPage): Promise<Uint8Array | undefined> {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((part) => page.doc.context.lookup(part))
      : [contents]
  const parts: Uint8Array[] = []
  for (const stream of streams) {
    if (!(stream instanceof PDFRawStream)) return undefined
    const filter = stream.dict.lookup(PDFName.of('Filter'))
    const names = filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter]
    if (names.length > 1 || stream.dict.has(PDFName.of('DecodeParms'))) return undefined
    if (names.length === 1 && names[0] !== PDFName.of('FlateDecode')) return undefined
    const data =
      names.length === 0 ? stream.getContents() : await inflate(stream.getContents(), MOST_CONTENT_BYTES)
    if (data === undefined || data.length > MOST_CONTENT_BYTES) return undefined
    parts.push(data, Uint8Array.of(0x0a))
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

/** Only what a JPEG reader shows as the PDF would show it. */
function isPlainJpeg(dict: PDFDict): boolean {
  const filter = dict.lookup(PDFName.of('Filter'))
  const name = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  const changes = ['SMask', 'Mask', 'Decode', 'DecodeParms', 'ImageMask', 'OC']
  return (
    dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image') &&
    name === PDFName.of('DCTDecode') &&
    changes.every((key) => !dict.has(PDFName.of(key))) &&
    isPlainColour(dict)
  )
}

function isPlainColour(dict: PDFDict): boolean {
  const space = dict.lookup(PDFName.of('ColorSpace'))
  if (space === PDFName.of('DeviceRGB') || space === PDFName.of('DeviceGray')) return true
  if (!(space instanceof PDFArray)) return false
  const family = space.lookup(0)
  if (family === PDFName.of('CalRGB') || family === PDFName.of('CalGray')) return true
  const profile = space.lookup(1)
  if (family !== PDFName.of('ICCBased') || !(profile instanceof PDFRawStream)) return false
  const channels = profile.dict.lookup(PDFName.of('N'), PDFNumber).asNumber()
  return channels === 1 || channels === 3
}

/** Undefined unless the picture lies upright, undistorted and over the whole page. */
function dpiOf(
  [a, b, c, d, e, f]: Matrix,
  picture: { readonly width: number; readonly height: number },
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number | undefined {
  const near = (value: number, other: number, of: number) => Math.abs(value - other) <= EDGE * of
  const isUpright = a > 0 && d > 0 && near(b, 0, a) && near(c, 0, d)
  const covers =
    near(e, box.x, box.width) &&
    near(f, box.y, box.height) &&
    near(a, box.width, box.width) &&
    near(d, box.height, box.height)
  const across = (picture.width / a) * POINTS_PER_INCH
  const along = (picture.height / d) * POINTS_PER_INCH
  return isUpright && covers && near(across, along, across) ? (across + along) / 2 : undefined
}
