/** Two pages that look alike are no repeats when each says it is another paper: cards and forms are printed alike. */
import type { PaperReading } from '../../../domain/document/paper.ts'

const SURE = 0.9

export function areOtherPapers(one: PaperReading | null, other: PaperReading | null): boolean {
  const [a, b] = [numberOf(one), numberOf(other)]
  return a !== null && b !== null && a !== b
}

function numberOf(reading: PaperReading | null): string | null {
  const number = reading?.fields.find(({ name, confidence }) => name === 'number' && confidence >= SURE)
  return number?.value ?? null
}
