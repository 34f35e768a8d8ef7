/** Which walk a file gets. Its type was proven by its first bytes (F4) before this. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { inspectJpeg } from './jpeg.ts'
import { inspectPdf } from './pdf/inspect-pdf.ts'
import { inspectPng } from './png.ts'
import { checkWhole } from './polyglot.ts'
import { inspectWebp } from './webp.ts'

const INSPECTIONS: Readonly<Record<string, (bytes: Buffer) => Result<null> | Promise<Result<null>>>> = {
  'image/jpeg': inspectJpeg,
  'image/png': inspectPng,
  'image/webp': inspectWebp,
  'application/pdf': inspectPdf,
}

export async function inspectFile(bytes: Buffer, mime: string): Promise<Result<null>> {
  const inspect = INSPECTIONS[mime]
  if (!inspect) return refuse('blob.type-refused', { found: null })
  const whole = checkWhole(bytes, mime === 'application/pdf')
  return whole.ok ? inspect(bytes) : whole
}
