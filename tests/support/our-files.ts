/** Files as our own workers make them at a counter, from the sample papers. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeArchive } from '../../workers/pdf/archive/make-archive.ts'
import { makePreview } from '../../workers/pdf/preview/make-preview.ts'

const samples = join(import.meta.dirname, '../../public/samples')

export const ourScans: readonly Buffer[] = readdirSync(samples)
  .filter((name) => name.endsWith('.jpg'))
  .map((name) => readFileSync(join(samples, name)))

const pages = ourScans.map((jpeg) => ({ jpeg, dpi: 200, read: null }))

export async function ourArchive(): Promise<Uint8Array> {
  const made = await makeArchive({
    pages,
    title: 'Giấy chứng sinh',
    description: '',
    creator: 'UBND xã Hoằng Giang',
    keywords: '',
    madeAt: '2026-11-20T08:00:00+07:00',
    record: { DocCode: 'H56.12.3_QĐ_000021_V1' },
  })
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}

/** White pages under a true JPEG: no browser is here to scale one. */
export async function ourPreview(): Promise<Uint8Array> {
  const white = { width: 40, height: 30, data: new Uint8ClampedArray(40 * 30 * 4).fill(255) }
  const pictures = { decode: async () => white, toJpeg: async () => ourScans[0]! }
  const made = await makePreview({ pages, title: 'Xem trước' }, pictures)
  if (!made.ok) throw new Error(made.problem.code)
  return made.value
}
