/**
 * `npm run -s ocr -- [--kind KIND] [--engines N] FILE…`: one JSON line per image file, in the order asked:
 * {"file","text","confidence","fields":{name:{value,confidence,box}},"corners","prepMs","ocrMs"}, or {"file","problem"}
 * for what cannot be read; then the exit code is 1. Boxes are pixels of the straightened page, corners (null: the
 * picture was not cut) pixels of the picture as shown.
 */
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { type Answer, PaperReader } from './paper-reader.ts'
import { parseArguments } from './arguments.ts'
import { buildWorkers } from './build-workers.ts'
import { forEachInOrder } from './in-order.ts'

const asked = parseArguments(process.argv.slice(2))
if ('fault' in asked) {
  console.error(asked.fault)
  process.exit(2)
}
const { kind, files, fromSource } = asked
const atOnce = asked.engines ?? Math.min(2, availableParallelism())
const dist = fromSource ? await buildWorkers() : resolve(import.meta.dirname, '../../dist')
const reader = await PaperReader.open({ dist })

async function readFileOf(file: string): Promise<Answer> {
  try {
    return await reader.read(await readFile(file), { kind })
  } catch (fault) {
    const reason = (fault as { code?: unknown }).code ?? String(fault)
    return { problem: { code: 'file.not-readable', details: { reason } } }
  }
}

let failed = 0
function print(file: string, answer: Answer): void {
  if ('problem' in answer) {
    failed += 1
    console.log(JSON.stringify({ file, problem: answer.problem }))
    return
  }
  const { prepared, page, reading, prepMs, ocrMs } = answer
  const fields = Object.fromEntries(
    reading.fields.map(({ name, value, confidence, box }) => [name, { value, confidence, box }]),
  )
  const isCutOut = prepared.sheet?.verdict === 'sure' || prepared.sheet?.verdict === 'show'
  console.log(
    JSON.stringify({
      file,
      text: page.text,
      confidence: page.confidence,
      fields,
      corners: isCutOut ? (prepared.sheet?.corners ?? null) : null,
      prepMs: Math.round(prepMs),
      ocrMs: Math.round(ocrMs),
    }),
  )
}

try {
  await forEachInOrder(files, atOnce, readFileOf, print)
} finally {
  await reader.close()
}
process.exitCode = failed > 0 ? 1 : 0
