/** From picture to fields in real Chromium, through the shipped workers: samples, and a family no rule was chosen by. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { classify } from '../../domain/document/classify.ts'
import { crossCheck } from '../../domain/document/cross-check.ts'
import { extract } from '../../domain/document/extract.ts'
import { gradeOf } from '../../domain/document/grade.ts'
import type { PaperReading, ReadPage } from '../../domain/document/paper.ts'
import {
  listSamples,
  loadBytes,
  readImage,
  type Sample,
  startWorkers,
  type Workers,
} from './paper-workers.ts'

let workers: Workers
beforeAll(() => {
  workers = startWorkers()
})
afterAll(() => workers.end())

interface Outcome {
  readonly sample: Sample
  readonly page: ReadPage
  readonly reading: PaperReading
}

async function readAll(folder: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const sample of await listSamples(folder)) {
    const { prepared, page, ocrMs, progress } = await readImage(
      workers,
      await loadBytes(`${folder}/${sample.file}`),
    )
    const prepMs = Object.values(prepared.timings).reduce((sum, ms) => sum + ms, 0)
    console.log(
      `${sample.file}: steps ${prepMs.toFixed(0)} ms, reader ${ocrMs.toFixed(0)} ms, archive ${prepared.archive.length} B`,
    )
    expect(classify(page), sample.file).toBe(sample.kind)
    expect([prepared.width, prepared.height]).toEqual([page.width, page.height])
    expect(progress.at(-1)).toBe(1)
    outcomes.push({ sample, page, reading: extract(sample.kind, page) })
  }
  return outcomes
}

/** Case aside: the code writes names as people do, papers in capitals. */
function wrongFields({ sample, reading }: Outcome): string[] {
  return Object.entries(sample.truth).flatMap(([name, truth]) => {
    const value = reading.fields.find((field) => field.name === name)?.value ?? '(nothing)'
    return value.toUpperCase() === truth.toUpperCase() ? [] : [`${sample.file} ${name}: ${value} ≠ ${truth}`]
  })
}

test('sample papers: every field of every paper is right', async () => {
  const outcomes = await readAll('/samples')
  expect(outcomes.flatMap(wrongFields)).toEqual([])
})

/** b: printed like the samples, scanned well and badly. c: another clinic's wording, blurred and hard compressed. */
describe.each([
  { family: 'b', rightShare: 0.97 },
  { family: 'c', rightShare: 0.9 },
])('golden family $family', ({ family, rightShare }) => {
  let outcomes: Outcome[]
  beforeAll(async () => {
    outcomes = await readAll(`/tests/golden/family-${family}`)
  })

  test(`at least ${rightShare * 100} % of the fields are right`, () => {
    const total = outcomes.reduce((sum, { sample }) => sum + Object.keys(sample.truth).length, 0)
    const wrong = outcomes.flatMap(wrongFields)
    console.log(`family ${family}: ${total - wrong.length} of ${total} fields right\n${wrong.join('\n')}`)
    expect(1 - wrong.length / total).toBeGreaterThanOrEqual(rightShare)
  })

  test('no wrong value is called sure, alone or beside the other papers', () => {
    const alone = outcomes.map((each) => each.reading)
    for (const readings of [alone, crossCheck(alone)])
      readings.forEach((reading, i) => {
        for (const field of reading.fields) {
          const truth = outcomes[i]!.sample.truth[field.name]
          if (truth === undefined || field.value.toUpperCase() === truth.toUpperCase()) continue
          expect(gradeOf(field.confidence), `${field.name} ${field.value}`).not.toBe('sure')
        }
      })
  })

  test('cards read without their code: numbers, dates and names from print', () => {
    for (const { sample, page } of outcomes.filter((each) => each.sample.kind === 'id-card')) {
      const printed = extract('id-card', { ...page, codes: [] })
      const valueOf = (name: string) =>
        printed.fields.find((field) => field.name === name)?.value.toUpperCase()
      for (const name of ['number', 'birthDate', 'sex', 'name'])
        expect(valueOf(name), `${sample.file} ${name}`).toBe(sample.truth[name]!.toUpperCase())
    }
  })
})

test('the same page read again on the same engine gives the same words', async () => {
  const bytes = await loadBytes('/samples/giay-chung-sinh.jpg')
  const texts = new Set<string>()
  for (let i = 0; i < 4; i++) texts.add((await readImage(workers, bytes.slice())).page.text)
  expect(texts.size).toBe(1)
})
