/** Items 14–29: PDF files that cost too much, act, hide or lead in circles. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import type { HostileItem } from './item.ts'
import * as pdf from './pdf.ts'
import { makePdf, objectStream, packed } from './pdf.ts'
import * as pictures from './pictures.ts'
import { endOfZip, PAGE } from './second-files.ts'

const MIB = 1024 * 1024
const zeros = (bytes: number) => Buffer.alloc(bytes)
const scan = () => readFileSync(join(import.meta.dirname, '../../../public/samples/giay-chung-sinh.jpg'))
const js = '<</S/JavaScript/JS(app.alert\\(1\\))>>'
const nested = () => `${'['.repeat(200_000)}${']'.repeat(200_000)}`

export const pdfItems: readonly HostileItem[] = [
  [
    '14 object stream of 512 MB',
    () => makePdf({ objects: [packed(zeros(512 * MIB), '/Type/ObjStm')] }),
    'pdf-too-complex',
  ],
  ['14 the same, not called packed', () => makePdf({ objects: [mute(zeros(80 * MIB))] }), 'pdf-too-complex'],
  ['14 packed twice', () => twice(), 'pdf-too-complex'],
  [
    '15 page content 1000:1',
    () => makePdf({ page: '/Contents 4 0 R', objects: [packed(zeros(20 * MIB))] }),
    'pdf-too-complex',
  ],
  [
    '15 picture larger than it says',
    () => makePdf({ objects: [packed(zeros(MIB), picture(10, 10))] }),
    'pdf-too-complex',
  ],
  [
    '15 picture of 144 megapixels',
    () => makePdf({ objects: [packed(zeros(MIB), picture(12_000, 12_000))] }),
    'image-too-large',
  ],
  ['16 200,000 arrays in each other', () => makePdf({ objects: [nested()] }), 'pdf-too-complex'],
  [
    '16 the same in an object stream',
    () => makePdf({ objects: [objectStream(nested())] }),
    'pdf-too-complex',
  ],
  [
    '17 tree of pages that bites its tail',
    () => makePdf({ tree: '/Kids[2 0 R]/Count 1' }),
    'pdf-too-complex',
  ],
  ['17 pages by multiplication', () => manyPages(), 'pdf-too-complex'],
  ['18 cross-reference that leads to itself', () => makePdf({ prev: (at) => at }), 'pdf-too-complex'],
  ['18 cross-reference into a stream', () => pdf.hiddenObject(js), 'pdf-damaged'],
  [
    '19 200,000 pages',
    () => makePdf({ tree: `/Kids[${'3 0 R '.repeat(200_000)}]/Count 200000` }),
    'pdf-too-complex',
  ],
  [
    '19 150,000 objects',
    () => makePdf({ objects: Array.from({ length: 150_000 }, () => '1') }),
    'pdf-too-complex',
  ],
  ['20 script when opened', () => makePdf({ catalogue: `/OpenAction${js}` }), 'pdf-active'],
  ['20 script in an object stream', () => makePdf({ objects: [objectStream('<<>>', js)] }), 'pdf-active'],
  [
    '20 address opened with the file',
    () => makePdf({ catalogue: '/OpenAction<</S/URI/URI(https://a.vn)>>' }),
    'pdf-active',
  ],
  ['20 script of a page', () => makePdf({ page: '/AA<</O 4 0 R>>', objects: ['<<>>'] }), 'pdf-active'],
  [
    '21 names written in numbers',
    () => makePdf({ catalogue: '/OpenAction<</S/#4aav#61Script>>' }),
    'pdf-active',
  ],
  [
    '21 the same in an object stream',
    () => makePdf({ objects: [objectStream('<</#4a#53(1)>>')] }),
    'pdf-active',
  ],
  ['22 program started', () => makePdf({ page: '/Annots[<</A<</S/Launch/F(cmd.exe)>>>>]' }), 'pdf-active'],
  [
    '22 address of this machine',
    () => makePdf({ page: '/Annots[<</A<</S/URI/URI(\\146ile:///c:/a)>>>>]' }),
    'pdf-active',
  ],
  [
    '22 the same in an object of its own',
    () => makePdf({ objects: ['<FEFF00660069006C0065003A002F>'] }),
    'pdf-active',
  ],
  ['22 another file', () => makePdf({ page: '/Annots[<</A<</S/GoToR/F(a.pdf)>>>>]' }), 'pdf-active'],
  [
    '22 data from another file',
    () => makePdf({ objects: [{ entries: '/F(//host/a)', data: zeros(9) }] }),
    'pdf-active',
  ],
  [
    '23 program attached',
    () => makePdf({ objects: [{ entries: '/Type/EmbeddedFile', data: zeros(9) }] }),
    'pdf-active',
  ],
  [
    '23 the same without its type',
    () => makePdf({ objects: ['<</F(a.exe)/EF<</F 1 0 R>>>>'] }),
    'pdf-active',
  ],
  ['24 XFA form', () => makePdf({ catalogue: '/AcroForm<</XFA 4 0 R>>', objects: ['()'] }), 'pdf-active'],
  [
    '24 form that sends itself',
    () => makePdf({ objects: ['<</S/SubmitForm/F(https://a.vn)>>'] }),
    'pdf-active',
  ],
  [
    '25 encrypted with no password',
    () => makePdf({ trailer: '/Encrypt<</Filter/Standard/V 1>>' }),
    'pdf-encrypted',
  ],
  [
    '26 JPEG that is a PDF',
    () => pictures.intoJpeg(scan(), pictures.jpegSegment(0xfe, makePdf())),
    'polyglot',
  ],
  ['26 PDF that is a web page', () => makePdf({ after: PAGE }), 'polyglot'],
  ['26 PDF that is a ZIP', () => makePdf({ after: endOfZip }), 'polyglot'],
  ['26 PDF with 4 KB behind its end', () => makePdf({ after: ' '.repeat(4_000) }), 'pdf-damaged'],
  ['26 stream that claims to go on past its end', () => longStream(), 'pdf-damaged'],
  ['27 PDF that begins at byte 900', () => Buffer.concat([zeros(900), makePdf()]), 'type-refused'],
  ['28 JPEG 2000 of 2 gigapixels', () => makePdf({ objects: [jpx(50_000, 50_000)] }), 'image-too-large'],
  [
    '28 JPEG 2000 that is none',
    () => makePdf({ objects: [{ entries: '/Subtype/Image/Filter/JPXDecode', data: zeros(99) }] }),
    'pdf-damaged',
  ],
  ['28 JBIG2 of noise: nothing here decodes it', () => jbig2(), null],
  [
    '29 font of noise: nothing here opens it',
    () => makePdf({ objects: [packed(randomBytes(5_000), '/Length1 5000')] }),
    null,
  ],
]

function picture(width: number, height: number): string {
  return `/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8`
}

function mute(data: Uint8Array): pdf.PdfObject {
  return { entries: '/Type/ObjStm', data: deflateSync(data) }
}

function twice(): Buffer {
  const data = deflateSync(deflateSync(zeros(100 * MIB)))
  return makePdf({ objects: [{ entries: '/Filter[/FlateDecode/FlateDecode]', data }] })
}

/** Ten levels of ten times the same: a few hundred bytes, ten thousand million pages. */
function manyPages(): Buffer {
  const levels = Array.from(
    { length: 10 },
    (_, i) => `<</Type/Pages/Kids[${`${i === 9 ? 3 : i + 5} 0 R `.repeat(10)}]>>`,
  )
  return makePdf({ tree: '/Kids[4 0 R]', objects: levels })
}

function longStream(): Buffer {
  const inner = `x\nendstream\nendobj\n5 0 obj\n<<>>\nendobj\n`
  return makePdf({ objects: [{ entries: '', data: Buffer.from(inner) }] })
}

function jpx(width: number, height: number): pdf.PdfObject {
  const data = Buffer.from('ff4fff51002f0000'.padEnd(80, '0'), 'hex')
  data.writeUInt32BE(width, 8)
  data.writeUInt32BE(height, 12)
  return { entries: '/Subtype/Image/Width 10/Height 10/Filter/JPXDecode', data }
}

function jbig2(): Buffer {
  const entries = '/Subtype/Image/Width 100/Height 100/Filter/JBIG2Decode'
  return makePdf({ objects: [{ entries, data: randomBytes(500).map((byte) => byte & 0x7f) }] })
}
