/**
 * `node scripts/golden/calibration.ts FILE`: what `measure.ts --json FILE` found about fields, as `docs/reading.md` shows
 * it: the plot `docs/pictures/calibration.svg` and the tables between the markers. Pages filled in by hand count apart.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { calibrationOf, f1Of, type FieldOutcome } from './field-score.ts'
import { calibrationSvg } from './calibration-svg.ts'
import { goldenPapers } from './papers/index.ts'
import type { GoldenPaper } from './paper.ts'

interface Line {
  readonly id: string
  readonly fields: readonly FieldOutcome[]
}

const docs = join(import.meta.dirname, '../../docs')
const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('which file did measure.ts --json write?')

const papers = new Map(goldenPapers.map((paper) => [paper.id, paper]))
const pages = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Line)
  .flatMap(({ id, fields }) => {
    const paper = papers.get(id.split('/')[0] ?? '')
    return paper && Object.keys(paper.fields).length > 0 ? [{ paper, fields }] : []
  })
const printed = pages.filter(({ paper }) => !paper.handwritten)
const byHand = pages.filter(({ paper }) => paper.handwritten).flatMap(({ fields }) => fields)
const all = printed.flatMap(({ fields }) => fields)

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

function kindRow(kind: GoldenPaper['kind']): string {
  const own = printed.filter(({ paper }) => paper.kind === kind)
  const fields = own.flatMap((page) => page.fields)
  const names = new Set(fields.filter(({ truth }) => truth !== null).map(({ name }) => name))
  const sure = fields.filter(({ value, confidence }) => value !== null && confidence >= 0.95)
  const wrong = sure.filter(({ isRight }) => !isRight).length
  return `| ${kind} | ${own.length} | ${names.size} | ${fields.length} | ${f1Of(fields).toFixed(3)} | ${sure.length} | ${wrong} |`
}

function tables(): string {
  const kinds = [...new Set(printed.map(({ paper }) => paper.kind))]
  const sure = all.filter(({ value, confidence }) => value !== null && confidence >= 0.95)
  const sureRight = sure.filter(({ isRight }) => isRight).length
  const proposedByHand = byHand.filter(({ value }) => value !== null)
  return [
    `Measured on ${printed.length} machine-printed pages with ${all.length} values: **F1 ${f1Of(all).toFixed(3)}**; of ${sure.length} values shown with confidence ≥ 0.95, ${sureRight} were right (**${percent(sureRight, sure.length)}**).`,
    boundOf(sure.length, sure.length - sureRight),
    `On ${pages.length - printed.length} pages filled in by hand ${proposedByHand.length} values were proposed, ${proposedByHand.filter(({ confidence }) => confidence >= 0.9).length} of them as sure (≥ 0.90).`,
    '',
    '| kind of paper | pages | fields | values | F1 | ≥ 0.95 | of these wrong |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...kinds.map(kindRow),
    '',
    '| confidence shown | values | right |',
    '| --- | ---: | ---: |',
    ...calibrationOf(all)
      .filter(({ count }) => count > 0)
      .map(
        ({ from, to, count, right }) =>
          `| ${from.toFixed(2)} – ${Math.min(1, to).toFixed(2)} | ${count} | ${percent(right, count)} |`,
      ),
  ].join('\n')
}

/** Rule of three: what no fault among n still leaves possible. */
function boundOf(count: number, wrong: number): string {
  return wrong > 0 || count === 0
    ? `${wrong} wrong of ${count}.`
    : `No fault among ${count} says, with 95 % certainty, that fewer than ${((100 * 3) / count).toFixed(2)} % are wrong; the aim is 0.5 %.`
}

const START = '<!-- measured: scripts/golden/calibration.ts -->'
const END = '<!-- end of measured -->'
const page = join(docs, 'reading.md')
const text = readFileSync(page, 'utf8')
const [before = '', rest = ''] = text.split(START)
const after = rest.split(END)[1] ?? ''
writeFileSync(page, `${before}${START}\n\n${tables()}\n\n${END}${after}`)
writeFileSync(join(docs, 'pictures/calibration.svg'), calibrationSvg(calibrationOf(all)))
console.log(tables())
