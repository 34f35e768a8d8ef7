/** The rule by which typed text finds an entry of a list. */
import { tokens } from '../../domain/text/tokens.ts'

/** Every word typed begins a word of the label, without marks and in any order: `son hoang` finds the commune of both words. */
export function matchWithoutMarks(typed: string, label: string): boolean {
  const words = tokens(label)
  return tokens(typed).every((token) => words.some((word) => word.startsWith(token)))
}
