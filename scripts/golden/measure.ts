/**
 * `node scripts/golden/measure.ts [--group NAME] [--only TEXT] [--skip N] [--limit N] [--held-out] [--dist] [--true-corners]
 * [--true-kind] [--one] [--words N] [--fields] [--json FILE]`: reads the golden set and prints error rates for each group,
 * the worst pages, wrong words, wrong fields, calibration. Workers are built from the sources as they stand; `--dist`
 * takes the built ones. Held-out pages print figures only.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWorkers } from '../ocr/build-workers.ts'
import { PaperReader } from '../ocr/paper-reader.ts'
import { choosePages } from './choose-pages.ts'
import { calibrationOf } from './field-score.ts'
import { makePictures } from './pictures.ts'
import { type PageResult, readPictures } from './read-pictures.ts'
import { printFields, printGroups, printPages, printWords } from './tell.ts'

const { pages, rest } = choosePages(process.argv.slice(2))
const has = (flag: string) => rest.includes(flag)
const valueOf = (flag: string) => (has(flag) ? rest[rest.indexOf(flag) + 1] : undefined)

const pictures = await makePictures(pages, (id) => console.error(`making ${id}`))
const dist = has('--dist') ? resolve(import.meta.dirname, '../../dist') : await buildWorkers()
const reader = await PaperReader.open({ dist })
const results: PageResult[] = []
const from = performance.now()
try {
  const how = {
    atOnce: has('--one') ? 1 : 2,
    trueCorners: has('--true-corners'),
    trueKind: has('--true-kind'),
  }
  await readPictures(reader, pictures, how, (result) => {
    results.push(result)
    if (results.length % 20 === 0) console.error(`${results.length} of ${pictures.length}`)
  })
} finally {
  await reader.close()
}
const minutes = (performance.now() - from) / 60_000
printGroups(results)
console.log(`${(results.length / minutes).toFixed(1)} pages a minute`)
const isOpen = pages.every((page) => !page.heldOut)
if (isOpen) {
  printPages(results, 25)
  printWords(results, Number(valueOf('--words') ?? 60))
  if (has('--fields')) printFields(results)
}
console.log('confidence of fields: right of proposed')
for (const { from: low, to, count, right } of calibrationOf(results.flatMap((result) => result.fields)))
  if (count > 0) console.log(`  ${low.toFixed(2)}–${Math.min(1, to).toFixed(2)}  ${right} of ${count}`)
const json = valueOf('--json')
if (json !== undefined && isOpen)
  writeFileSync(
    json,
    results
      .map(({ picture, ...result }) =>
        JSON.stringify({ id: picture.page.id, file: picture.file, lines: picture.lines, ...result }),
      )
      .join('\n'),
  )
