/** A PDF read as strictly as it can be without drawing it. It is only looked at: signed files stay byte for byte. */
import { ok, type Result } from '../../../../domain/base/result.ts'
import { checkText, checkTail } from '../polyglot.ts'
import { findObjects } from './objects.ts'
import { checkPages } from './pages.ts'
import { damagedPdf, Refusal } from './refusal.ts'
import { checkStreams } from './streams.ts'
import { checkReferences } from './xref.ts'

const END = '%%EOF'
const MOST_TAIL = 1024
/** Where a browser looks for signs of a web page. */
const HEAD = 1024

/** `blob.pdf-active|pdf-encrypted|pdf-too-complex|pdf-damaged`, `blob.image-too-large`, `blob.polyglot`. */
export async function inspectPdf(bytes: Buffer): Promise<Result<null>> {
  try {
    const end = bytes.lastIndexOf(END)
    if (end === -1) throw damagedPdf('end')
    const tail = bytes.subarray(end + END.length)
    for (const second of [checkTail(tail), checkText(bytes.subarray(5, HEAD))]) if (!second.ok) return second
    if (tail.length > MOST_TAIL) throw damagedPdf('tail')
    const found = findObjects(bytes)
    await checkStreams(found)
    checkPages(found, await checkReferences(found, end))
    return ok(null)
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}
