/** What counters really send must pass: archive files, previews, scans, and signed PDFs as they came. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../domain/base/result.ts'
import { addRevision, makePdf, objectStream, packed } from '../../../tests/support/hostile-files/pdf.ts'
import { makePng, makeWebp, pngChunk } from '../../../tests/support/hostile-files/pictures.ts'
import { ourArchive, ourPreview, ourScans } from '../../../tests/support/our-files.ts'
import { findFileType } from '../file-type.ts'
import { inspectFile } from './inspect-file.ts'

const icons = join(import.meta.dirname, '../../../public/icons')
const SEAL = '<'.padEnd(16_001, '30') + '>'

async function problemOf(bytes: Uint8Array): Promise<Problem | null> {
  const result = await inspectFile(Buffer.from(bytes), findFileType(bytes) ?? '')
  return result.ok ? null : result.problem
}

describe('files as counters send them', () => {
  it('F12: scans and pictures pass, interlaced and with a colour profile', async () => {
    for (const jpeg of ourScans) expect(await problemOf(jpeg)).toBeNull()
    expect(await problemOf(makePng({ width: 9, height: 7 }))).toBeNull()
    expect(await problemOf(makePng({ width: 1, height: 1, rows: 1 }))).toBeNull()
    const profile = Buffer.concat([Buffer.from('sRGB\0\0', 'latin1'), deflateSync(Buffer.alloc(3_000, 7))])
    expect(
      await problemOf(makePng({ width: 6_000, height: 6_000, chunks: [pngChunk('iCCP', profile)] })),
    ).toBeNull()
    expect(await problemOf(makeWebp({ width: 2_480, height: 3_508 }))).toBeNull()
    for (const name of readdirSync(icons).filter((each) => each.endsWith('.png')))
      expect(await problemOf(readFileSync(join(icons, name)))).toBeNull()
  })

  it('F13: our archive file and our preview pass', async () => {
    expect(await problemOf(await ourArchive())).toBeNull()
    expect(await problemOf(await ourPreview())).toBeNull()
  })

  it('F13: a signed file passes as it came: several revisions, several ends, none rewritten', async () => {
    const signature = `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 9 9 9]/Contents${SEAL}>>`
    const first = addRevision(makePdf(), 4, signature)
    const second = addRevision(first, 5, '<</FT/Sig/T(Dấu)/V 4 0 R>>')
    expect(second.toString('latin1').match(/%%EOF/g)).toHaveLength(3)
    expect(await problemOf(second)).toBeNull()
    expect(await problemOf(Buffer.concat([second, Buffer.from('\r\n\0\0')]))).toBeNull()
    expect(
      await problemOf(addRevision(makePdf({ objects: [objectStream('<</A 1>>')] }), 5, signature)),
    ).toBeNull()
  })

  it("F13: another writer's files pass: packed objects, text, links to the web, pictures by the page", async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.TimesRoman)
    const picture = await pdf.embedJpg(ourScans[0]!)
    for (let i = 0; i < 200; i++) {
      const page = pdf.addPage()
      page.drawText(`Trang ${i}`.normalize('NFD').replace(/[^\x20-\x7e]/g, ''), { font })
      page.drawImage(picture, { x: 0, y: 0, width: 300 })
    }
    expect(await problemOf(await pdf.save())).toBeNull()
    expect(await problemOf(await pdf.save({ useObjectStreams: false }))).toBeNull()
    expect(
      await problemOf(
        makePdf({
          catalogue: '/OpenAction[3 0 R/Fit]',
          page: '/Annots[<</A<</S/URI/URI(https://dichvucong.gov.vn)>>>>]',
        }),
      ),
    ).toBeNull()
    const white = packed(
      Buffer.alloc(26_000_000, 255),
      '/Subtype/Image/Width 2480/Height 3508/BitsPerComponent 8',
    )
    expect(await problemOf(makePdf({ objects: [white, white, white] }))).toBeNull()
    expect(
      await problemOf(
        makePdf({ page: '/Resources<</Font<</JS 4 0 R/AA 4 0 R>>>>', objects: ['<</Type/Font>>'] }),
      ),
    ).toBeNull()
  })

  it('F13: one page more than 200 does not', async () => {
    const pdf = await PDFDocument.create()
    for (let i = 0; i < 201; i++) pdf.addPage()
    const problem = { code: 'blob.pdf-too-complex', details: { reason: 'pages' } }
    expect(await problemOf(await pdf.save())).toEqual(problem)
  })
})
