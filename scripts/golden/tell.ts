/** Prints results of the golden set for a person. */
import { figuresOf } from './figures.ts'
import type { PageResult } from './read-pictures.ts'

const percent = (value: number, digits = 2) => `${(value * 100).toFixed(digits)} %`.padStart(9)

export function printGroups(results: readonly PageResult[]): void {
  const groups = new Map<string, PageResult[]>()
  for (const result of results) {
    const { group } = result.picture.page
    groups.set(group, [...(groups.get(group) ?? []), result])
  }
  // Print filled in by hand and cards have figures of their own.
  const all = results.filter(({ picture }) => !['hand', 'card'].includes(picture.page.group))
  console.log('group      pages       CER       WER precision   fields F1  sheets   prep    ocr ms')
  for (const [name, own] of [...groups, ['all', all] as const]) {
    const f = figuresOf(own)
    console.log(
      `${name.padEnd(10)}${String(f.pages).padStart(6)} ${percent(f.cer)} ${percent(f.wer)} ${percent(f.precision, 1)}` +
        `  ${f.fieldCount === 0 ? '       –' : f.f1.toFixed(3).padStart(8)}  ${`${f.sheetsRight}/${f.sheets}`.padStart(8)}` +
        ` ${f.prepMs.toFixed(0).padStart(6)} ${f.ocrMs.toFixed(0).padStart(6)}`,
    )
  }
}

export function printPages(results: readonly PageResult[], count: number): void {
  const worst = [...results]
    .filter(({ score, overlap }) => score.letterErrors > 0 || (overlap ?? 1) < 0.95)
    .sort((a, b) => b.score.letterErrors - a.score.letterErrors)
  console.log(`worst pages of ${worst.length} with errors (letters wrong, overlap of the sheet)`)
  for (const { picture, answer, score, overlap } of worst.slice(0, count)) {
    const sheet = 'problem' in answer ? null : answer.prepared.sheet
    const found = sheet ? `${sheet.verdict} ${sheet.confidence.toFixed(2)}` : ''
    const note = 'problem' in answer ? answer.problem.code : `${answer.page.confidence.toFixed(2)} ${found}`
    console.log(
      `  ${picture.page.id.padEnd(42)} ${String(score.letterErrors).padStart(5)} of ${score.letters}  ${overlap === null ? '    ' : overlap.toFixed(2)}  ${note}`,
    )
  }
}

export function printWords(results: readonly PageResult[], count: number): void {
  const counts = new Map<string, number>()
  for (const { score } of results.filter(({ picture }) => picture.page.group !== 'hand'))
    for (const { truth, read } of score.wrong) {
      const pair = `${truth || '(nothing)'} → ${read || '(nothing)'}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  const sorted = [...counts].sort((a, b) => b[1] - a[1])
  console.log(`wrong words (${sorted.length} different)`)
  for (const [pair, times] of sorted.slice(0, count)) console.log(`  ${String(times).padStart(3)} × ${pair}`)
}

export function printFields(results: readonly PageResult[]): void {
  console.log('wrong fields')
  for (const { picture, fields } of results)
    for (const { name, truth, value, confidence, isRight } of fields)
      if (!isRight)
        console.log(
          `  ${picture.page.id} ${name}: ${value ?? '–'} (${confidence.toFixed(2)}) ≠ ${truth ?? '–'}`,
        )
}
