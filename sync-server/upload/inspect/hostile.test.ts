/** Items 1–29 of the sixty hostile inputs as far as they reach the server: each has one outcome, and the server stays. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf, objectStream } from '../../../tests/support/hostile-files/pdf.ts'
import { pdfItems } from '../../../tests/support/hostile-files/pdf-items.ts'
import { pictureItems } from '../../../tests/support/hostile-files/picture-items.ts'
import { makePng, makeWebp } from '../../../tests/support/hostile-files/pictures.ts'
import { findFileType } from '../file-type.ts'
import { openInspector, type Inspector } from './inspector.ts'

const items = [...pictureItems, ...pdfItems]
const small = { width: 30, height: 20 }
const scan = () => readFileSync(join(import.meta.dirname, '../../../public/samples/giay-chung-sinh.jpg'))

describe('hostile files', () => {
  let folder: string
  let inspector: Inspector
  let peakKib = 0

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-hostile-'))
    inspector = openInspector({ onPeak: (kib) => (peakKib = Math.max(peakKib, kib)) })
  })
  afterAll(() => {
    inspector.stop()
    rmSync(folder, { recursive: true, force: true })
    console.log(
      `hostile files: ${items.length}; most memory of the inspecting process ${Math.round(peakKib / 1024)} MiB`,
    )
  })

  /** As the intake does: type by first bytes, then the process. */
  async function outcome(bytes: Uint8Array): Promise<string | null> {
    const mime = findFileType(bytes)
    if (mime === null) return 'type-refused'
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    const result = await inspector.inspect(path, mime)
    return result.ok ? null : result.problem.code.replace('blob.', '')
  }

  it.each(items)('F12, F13: %s', async (_, make, expected) => {
    expect(await outcome(make())).toBe(expected)
  })

  it('F12, F13: a file cut or changed anywhere ends in a word, never in a dead process', async () => {
    const whole = [scan(), makePng(small), makeWebp(small), makePdf({ objects: [objectStream('<<>>')] })]
    for (const file of whole)
      for (let i = 0; i < 60; i++) {
        const changed = Buffer.from(file)
        for (let n = 0; n < 4; n++)
          changed[12 + (randomBytes(4).readUInt32LE() % (file.length - 12))] = randomBytes(1)[0]!
        const cut = changed.subarray(
          0,
          i % 2 ? file.length : 20 + (randomBytes(4).readUInt32LE() % file.length),
        )
        expect(await outcome(cut)).not.toBe('inspection-failed')
      }
  })
})
