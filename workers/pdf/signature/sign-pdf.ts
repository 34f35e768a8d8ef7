/** Signs a PDF with a field that is seen at the top right of page 1, with name and time (NĐ 30/2020). */
import { PDFDocument, PDFHexString, PDFName, PDFString, rgb } from 'pdf-lib'
import { joinBytes } from '../../../domain/base/join-bytes.ts'
import { createFont } from '../fontkit-adapter.ts'
import { makeMessage } from './make-message.ts'
import type { RevocationEvidence, SigningPort, TimestampPort } from './signing-port.ts'

export interface Signing {
  readonly lines: readonly string[] // what is seen: who, when; in words of i18n
  readonly at: Date
  readonly field: string // name of the field, once in a document
  readonly font: Uint8Array
  readonly stamper?: TimestampPort
  readonly evidence?: RevocationEvidence // goes into the message, signed with it
  readonly store?: RevocationEvidence // goes into the file's DSS before it is signed
  /** For tests of verifiers only: a signature that does not name its certificate. */
  readonly kind?: 'ETSI.CAdES.detached' | 'adbe.pkcs7.detached'
  readonly omitName?: boolean
}

const HOLE_BYTES = 16_384
const RANGE_DIGITS = 9_999_999_999
const [WIDTH, LINE, SIZE, MARGIN] = [190, 12, 9, 20] as const

export async function signPdf(bytes: Uint8Array, signer: SigningPort, signing: Signing): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  pdf.registerFontkit({ create: createFont } as unknown as Parameters<typeof pdf.registerFontkit>[0])
  await addField(pdf, signing)
  if (signing.store) addStore(pdf, signing.store)
  const drafted = await pdf.save({ useObjectStreams: false, updateFieldAppearances: false })
  const ranged = fillRange(drafted)
  const { from, to } = ranged
  const signed = joinBytes([ranged.bytes.subarray(0, from), ranged.bytes.subarray(to)])
  const message = await makeMessage(
    signed,
    signer,
    signing.stamper ?? null,
    !signing.omitName,
    signing.evidence ?? null,
  )
  if (message.length > HOLE_BYTES) throw new Error('the signature is larger than its place')
  const hex = Array.from(message, (byte) => byte.toString(16).padStart(2, '0')).join('')
  ranged.bytes.set(letters(hex.padEnd(HOLE_BYTES * 2, '0')), from + 1)
  return ranged.bytes
}

async function addField(pdf: PDFDocument, { lines, at, field, font, kind }: Signing): Promise<void> {
  const { context, catalog } = pdf
  const page = pdf.getPage(0)
  const value = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: kind ?? 'ETSI.CAdES.detached',
      ByteRange: [0, RANGE_DIGITS, RANGE_DIGITS, RANGE_DIGITS],
      Contents: PDFHexString.of('0'.repeat(HOLE_BYTES * 2)),
      M: PDFString.of(pdfDate(at)),
    }),
  )
  const height = lines.length * LINE + 8
  const box = [page.getWidth() - MARGIN - WIDTH, page.getHeight() - MARGIN - height]
  const look = await drawLook(pdf, lines, height, font)
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(field),
      V: value,
      F: 132, // printed, locked
      P: page.ref,
      Rect: [box[0]!, box[1]!, box[0]! + WIDTH, box[1]! + height],
      AP: { N: look },
    }),
  )
  page.node.addAnnot(widget)
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [widget] }))
}

/** Document security store (ETSI EN 319 142-1, 5.4). */
function addStore({ context, catalog }: PDFDocument, { crls, responses }: RevocationEvidence): void {
  const put = (pieces: readonly Uint8Array[]) =>
    pieces.map((piece) => context.register(context.flateStream(piece)))
  catalog.set(PDFName.of('DSS'), context.obj({ CRLs: put(crls), OCSPs: put(responses) }))
}

/** NĐ 30/2020, appendix I: upright, black, small; no picture pretends to be a signature. */
async function drawLook(pdf: PDFDocument, lines: readonly string[], height: number, font: Uint8Array) {
  const drawing = await PDFDocument.create({ updateMetadata: false })
  drawing.registerFontkit({ create: createFont } as unknown as Parameters<typeof pdf.registerFontkit>[0])
  const face = await drawing.embedFont(font, { subset: true })
  const page = drawing.addPage([WIDTH, height])
  const black = rgb(0, 0, 0)
  page.drawRectangle({
    x: 0.5,
    y: 0.5,
    width: WIDTH - 1,
    height: height - 1,
    borderColor: black,
    borderWidth: 0.5,
  })
  for (const [i, text] of lines.entries()) {
    const y = height - (i + 1) * LINE
    const size = Math.min(SIZE, (SIZE * (WIDTH - 12)) / face.widthOfTextAtSize(text, SIZE))
    page.drawText(text.normalize('NFC'), { x: 6, y, size, font: face, color: black })
  }
  const whole = await PDFDocument.load(await drawing.save({ useObjectStreams: false }))
  const look = await pdf.embedPage(whole.getPage(0))
  await pdf.flush()
  return look.ref
}

function pdfDate(at: Date): string {
  const digits = at.toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}Z`
}

/** Puts the numbers of the range in, in the room that was kept for them. */
function fillRange(drafted: Uint8Array): { bytes: Uint8Array; from: number; to: number } {
  const text = new TextDecoder('latin1').decode(drafted)
  const from = text.indexOf(`<${'0'.repeat(HOLE_BYTES * 2)}>`)
  const to = from + HOLE_BYTES * 2 + 2
  const range = /\/ByteRange \[[^\]]*\]/.exec(text)
  if (from === -1 || range === null) throw new Error('the place of the signature was not kept')
  const filled = `/ByteRange [ 0 ${from} ${to} ${drafted.length - to}`
  const bytes = new Uint8Array(drafted)
  bytes.set(letters(`${filled.padEnd(range[0].length - 1)}]`), range.index)
  return { bytes, from, to }
}

function letters(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}
