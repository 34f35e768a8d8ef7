import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import type { ArchiveInput } from '../api.ts'
import { findJpegFrame } from './jpeg-frame.ts'
import { createLetters, textFor } from './letters.ts'
import { makeArchive } from './make-archive.ts'
import { srgbProfile } from './srgb-profile.ts'
import { textLayer } from './text-layer.ts'
import type { ReadPage } from '../../../domain/document/paper.ts'
import { needPdfTools, openPdf } from '../../../tests/support/pdf-tools.ts'

const samples = join(import.meta.dirname, '../../../public/samples')
const jpeg = new Uint8Array(readFileSync(join(samples, 'giay-chung-sinh.jpg')))
const frame = findJpegFrame(jpeg)!
const DPI = 200

/** A page as the reader gives it: two columns in the head, words of any width, letters above and below the line. */
const LINES = [
  [100, 'ỦY BAN NHÂN DÂN XÃ HOẰNG GIANG', 700, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [180, 'Số: 123/QĐ-UBND', 800, 'Độc lập - Tự do - Hạnh phúc'],
  [300, 'Ngưỡng nghĩa vụ quân sự; “khuỷu tay” – 750.000 đồng (bảy trăm năm mươi nghìn đồng)'],
  [380, 'Họ và tên:', 600, 'Nguyễn Thị Hường', 1100, 'Giới tính:', 1300, 'Nữ'],
  [460, 'i l . , 1'],
] as const

const read: ReadPage = (() => {
  const words = LINES.flatMap(([top, ...runs], line) => {
    let left = 90
    return runs.flatMap((run) => {
      if (typeof run === 'number') {
        left = run
        return []
      }
      return run.split(' ').map((text, i) => {
        const from = left
        left += text.length * 17 + 14
        const [up, down] = [(i * 5) % 4, (i * 3) % 5]
        const box = [from, top + up, left - 14, top + 36 + down] as const
        return { text, confidence: 0.9, box, line }
      })
    })
  })
  const text = LINES.map((line) => line.filter((part) => typeof part === 'string').join(' ')).join('\n')
  return { width: frame.width, height: frame.height, text, confidence: 0.9, words, codes: [] }
})()

const input: ArchiveInput = {
  pages: [{ jpeg, dpi: DPI, read }],
  title: 'Quyết định trợ cấp',
  description: 'Về việc <trợ cấp> & hỗ trợ',
  creator: 'UBND xã Hoằng Giang',
  keywords: 'p1 dpi=200',
  madeAt: '2026-02-03T08:00:00+07:00',
  record: { DocCode: 'H56.12.3_QĐ_000021_V1', TypeName: 'Quyết định', PageAmount: 1 },
}

async function archive(change: Partial<ArchiveInput> = {}): Promise<Uint8Array> {
  const made = await makeArchive({ ...input, ...change })
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  return made.value
}

beforeAll(needPdfTools, 180_000)

const tidy = (text: string) =>
  text
    .split(/[\n\f]+/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '')

test('what others read is what was read, word by word and line by line, in NFC', async () => {
  const decomposed: ReadPage = {
    ...read,
    words: read.words.map((word) => ({ ...word, text: word.text.normalize('NFD') })),
  }
  const pdf = openPdf(await archive({ pages: [{ jpeg, dpi: DPI, read: decomposed }] }))
  expect(tidy(pdf.plainText())).toEqual(read.text.split('\n'))
  expect(tidy(pdf.text())).toEqual(read.text.split('\n'))
  pdf.close()
})

test('scribble over a signature, boxes in each other: lines are kept apart, in the order they were read', () => {
  const place = (text: string, top: number, bottom: number, line: number) => {
    return { text, confidence: 0.9, box: [900, top, 960, bottom] as const, line }
  }
  const words = [
    place('CHỦ', 1500, 1536, 0),
    place('M)(', 1553, 1693, 1),
    place('>>', 1570, 1583, 2),
    place('Lê', 1680, 1716, 3),
    place('Thị', 1730, 1766, 4),
  ]
  const layer = textLayer({ ...read, words }, { scale: 1, heightPt: 2000 }, createLetters(), 'F')
  const lines = [...layer.matchAll(/\/F ([\d.]+) Tf 1 0 0 1 \S+ ([\d.]+) Tm/g)].map(([, size, y]) => {
    return { size: Number(size), y: Number(y) }
  })
  expect(lines).toHaveLength(5)
  lines.slice(1).forEach((line, i) => expect(line.y).toBeLessThan(lines[i]!.y))
  expect(lines[1]!.size).toBeLessThan(100)
})

test('every word lies over its word in the picture', async () => {
  const pdf = openPdf(await archive())
  const words = pdf.words().slice(0, -1) // the last line, of single letters only, counts as one word
  expect(words.map(({ text }) => text)).toEqual(read.words.slice(0, -5).map(({ text }) => text))
  words.forEach(({ box }, i) => {
    const truth = read.words[i]!.box.map((pixels) => (pixels * 72) / DPI)
    // The right edge may reach into a wide gap, so that the line stays one line.
    for (const side of [0, 1, 3]) expect(Math.abs(box[side]! - truth[side]!)).toBeLessThan(2)
    expect(box[2]).toBeGreaterThan(truth[2]! - 2)
  })
  pdf.close()
})

test('the picture goes in unchanged, shows to the last row, and the page is as large as the sheet', async () => {
  const pdf = openPdf(await archive())
  expect(pdf.pictures()).toEqual([jpeg])
  expect(pdf.info()).toMatchObject({ Pages: '1', Encrypted: 'no', JavaScript: 'no', Tagged: 'no' })
  expect(Buffer.compare(pdf.renderColour(DPI), pdf.decodedPicture()), 'every pixel where it was').toBe(0)
  pdf.close()
})

test('text, font and all else cost at most 10 KiB a page', async () => {
  const bytes = await archive()
  expect(bytes.length - jpeg.length).toBeLessThan(10 * 1024)
  const pages = Array.from({ length: 5 }, () => ({ jpeg, dpi: DPI, read }))
  expect((await archive({ pages })).length - 5 * jpeg.length).toBeLessThan(12 * 1024)
})

test('the same input makes the same bytes', async () => {
  expect(await archive()).toEqual(await archive())
})

test('entries PDF/A-2u asks for (ISO 19005-2), sound to qpdf', async () => {
  const bytes = await archive()
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/) // 6.1.2
  expect(raw).toMatch(/\/ID\[<([0-9a-f]{32})><\1>\]>>\nstartxref\n\d+\n%%EOF\n$/) // 6.1.3, nothing after the end
  expect(raw.match(/%%EOF/g)).toHaveLength(1)
  expect(raw).not.toMatch(
    /\/Encrypt|\/LZWDecode|\/AcroForm|\/JavaScript|\/EmbeddedFile|\/AA\b|\/SMask|\/Interpolate/,
  )
  expect(raw).not.toContain('/MarkInfo') // no claim to structure that is not there
  expect(raw).toContain('/S/GTS_PDFA1') // 6.2.3
  expect(raw).toContain('/Lang(vi-VN)')
  const pdf = openPdf(bytes)
  expect(pdf.check()).toContain('No syntax or stream encoding errors')
  expect(pdf.fonts().map((font) => font.join(' '))).toEqual([
    expect.stringMatching(/MOTCUA\+Invisible CID TrueType Identity-H yes yes yes/),
  ])
  const plain = pdf.plain()
  expect(plain).toMatch(/\n\s*3 Tr\n/) // unseen
  expect(plain).not.toMatch(/<0000>\s*Tj/) // 6.2.11.8: no `.notdef`
  pdf.close()
})

test("the XMP packet claims part 2, level U, describes its own schema and holds the ministry's fields", async () => {
  const raw = Buffer.from(await archive()).toString('utf8')
  const packet = /<\?xpacket begin="\uFEFF".*?<\?xpacket end="w"\?>/s.exec(raw)![0]
  expect(packet).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>')
  expect(packet).toContain('<giayto:DocCode>H56.12.3_QĐ_000021_V1</giayto:DocCode>')
  expect(packet).toContain('Về việc &lt;trợ cấp&gt; &amp; hỗ trợ')
  for (const [name] of Object.entries(input.record))
    expect(packet).toContain(`<pdfaProperty:name>${name}</pdfaProperty:name>`)
  const open: string[] = []
  for (const [, end, name, alone] of packet.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (end === '' && alone === '') open.push(name!)
    if (end === '/') expect(open.pop()).toBe(name)
  }
  expect(open).toEqual([])
})

test('the colour profile is a display profile of version 2 under 3 KiB', () => {
  const profile = srgbProfile()
  const text = Buffer.from(profile).toString('latin1')
  expect(profile.length).toBeLessThan(3 * 1024)
  expect(new DataView(profile.buffer).getUint32(0)).toBe(profile.length)
  expect([profile[8], text.slice(12, 24), text.slice(36, 40)]).toEqual([2, 'mntrRGB XYZ ', 'acsp'])
})

test('every letter of the plane and beyond comes back; what PDF/A forbids as text is left out', () => {
  expect(textFor(' a\u0000\uFEFF\u00AD\uD800b\u200B ')).toBe('a b')
  const letters = createLetters()
  const numbers = letters.encode('Ỡ😀Ỡ')
  expect(numbers).toBe('000100020001')
  expect(letters.toUnicode()).toContain('<0001><1EE0>\n<0002><D83DDE00>')
})

test('a page without words has no font; a file without pages is refused', async () => {
  const bytes = await archive({ pages: [{ jpeg, dpi: DPI, read: null }] })
  const pdf = openPdf(bytes)
  expect(pdf.check()).toContain('No syntax or stream encoding errors')
  expect(pdf.fonts()).toEqual([])
  pdf.close()
  expect(await makeArchive({ ...input, pages: [] })).toMatchObject({ problem: { code: 'pdf.no-pages' } })
})

test.each([
  ['no JPEG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47])],
  ['a truncated JPEG', jpeg.subarray(0, 100)],
  ['CMYK', withFrame((bytes, at) => (bytes[at + 9] = 4))],
  ['12 bits', withFrame((bytes, at) => (bytes[at + 4] = 12))],
  ['lossless coding', withFrame((bytes, at) => (bytes[at + 1] = 0xc3))],
])('%s is refused with the number of its page', async (_, bytes) => {
  const pages = [...input.pages, { jpeg: bytes, dpi: DPI, read: null }]
  expect(await makeArchive({ ...input, pages })).toMatchObject({
    problem: { code: 'pdf.picture-invalid', details: { page: 2 } },
  })
})

function withFrame(change: (bytes: Uint8Array, at: number) => void): Uint8Array {
  const bytes = jpeg.slice()
  const at = bytes.findIndex((byte, i) => byte === 0xff && (bytes[i + 1] === 0xc0 || bytes[i + 1] === 0xc2))
  change(bytes, at)
  return bytes
}

test('a signature can be added as an increment: the old bytes stay, the new end is sound', async () => {
  const bytes = await archive()
  const raw = Buffer.from(bytes).toString('latin1')
  const info = /\/Info (\d+) 0 R/.exec(raw)![1]
  const at = bytes.length
  const body = `${info} 0 obj\n<</Producer(x)>>\nendobj\n`
  const tail = `xref\n${info} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Info ${info} 0 R/Prev ${/startxref\n(\d+)/.exec(raw)![1]}>>\nstartxref\n${at + body.length}\n%%EOF\n`
  const pdf = openPdf(Uint8Array.from([...bytes, ...Buffer.from(body + tail)]))
  expect(pdf.info()).toMatchObject({ Producer: 'x', Pages: '1' })
  pdf.close()
})

test('the font program is a sound TrueType file of empty glyphs', async () => {
  const raw = Buffer.from(await archive())
  const start = raw.indexOf('/Length1')
  const from = raw.indexOf('stream\n', start) + 7
  const font = inflateSync(raw.subarray(from, raw.indexOf('\nendstream', from)))
  let sum = 0
  for (let at = 0; at < font.length; at += 4) sum = (sum + font.readUInt32BE(at)) >>> 0
  expect(sum).toBe(0xb1b0afba) // the whole file's checksum, as the format wants it
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) =>
    font.toString('latin1', 12 + i * 16, 16 + i * 16),
  )
  expect(tables).toEqual([...tables].sort())
})
