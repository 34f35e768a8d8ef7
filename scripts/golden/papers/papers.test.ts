import { expect, test } from 'vitest'
import { classify } from '../../../domain/document/classify.ts'
import { extract } from '../../../domain/document/extract.ts'
import type { GoldenPaper } from '../paper.ts'
import { goldenPapers } from './index.ts'
import { readPerfectly } from './lines-of.ts'

const printed = goldenPapers.filter((paper) => !paper.handwritten)

/** Slips the reader really makes: a tone, a hook, a letter for a digit, marks of capitals. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/ằ/, 'ă'], [/ễ/, 'ê'], [/ổ/, 'ố'], [/Ấ/, 'Â'], [/ẩ/, 'ấ'], [/ệ/, 'ê'], [/Ỉ/, 'Í'], [/rn/, 'm'], [/ĐỊ/, 'ĐI'], [/ủ/, 'ú'], [/ò/, 'ỏ'],
] // prettier-ignore

function sloppy(every: number): (word: string) => string {
  let count = 0
  return (word) => {
    if (++count % every !== 0) return word
    const slip = SLIPS.find(([from]) => from.test(word))
    return slip ? word.replace(slip[0], slip[1]) : word
  }
}

function outcomes(papers: readonly GoldenPaper[], misread?: (word: string) => string) {
  let [right, wrong, missing] = [0, 0, 0]
  const sureAndWrong: string[] = []
  const faults: string[] = []
  for (const paper of papers) {
    const { fields } = extract(paper.kind, readPerfectly(paper, misread))
    for (const { name, value, confidence } of fields) {
      if (paper.fields[name] === value) right++
      else {
        wrong++
        faults.push(`${paper.id} ${name}: ${value}`)
        if (confidence >= 0.95) sureAndWrong.push(`${paper.id} ${name}: ${value}`)
      }
    }
    const unread = Object.keys(paper.fields).filter((name) => !fields.some((field) => field.name === name))
    missing += unread.length
    faults.push(...unread.map((name) => `${paper.id} ${name}: nothing`))
  }
  return { f1: (2 * right) / (2 * right + wrong + missing), sureAndWrong, faults }
}

test.each(printed.map((paper) => [paper.id, paper] as const))(
  '%s: every value, and none besides',
  (_, paper) => {
    const page = readPerfectly(paper)
    expect(classify(page)).toBe(paper.kind)
    expect(
      Object.fromEntries(extract(paper.kind, page).fields.map(({ name, value }) => [name, value])),
    ).toEqual(paper.fields)
  },
)

test.each([7, 4])(
  'one word in %i misread: labels are still found, and nothing wrong is called sure',
  (every) => {
    const { f1, sureAndWrong, faults } = outcomes(printed, sloppy(every))
    expect(sureAndWrong).toEqual([])
    expect(f1, faults.join('\n')).toBeGreaterThan(every === 7 ? 0.93 : 0.85)
  },
)

test('names are never sure by themselves', () => {
  const names = printed.flatMap((paper) =>
    extract(paper.kind, readPerfectly(paper)).fields.filter(({ name }) => /name$/i.test(name)),
  )
  expect(names.length).toBeGreaterThan(50)
  expect(names.filter(({ confidence }) => confidence >= 0.9)).toEqual([])
})

test('the people are invented: their numbers can belong to nobody', () => {
  const numbers = printed.flatMap((paper) =>
    Object.entries(paper.fields).filter(([name, value]) => /idNumber$/i.test(name) && value.length === 12),
  )
  expect(numbers.length).toBeGreaterThan(30)
  for (const [, number] of numbers) expect(number).toMatch(/^038[0-3]\d{2}9901\d{2}$/)
})
