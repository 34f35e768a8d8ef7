/**
 * Lines of a statement ↔ dossiers that wait for money. Never guessed from an amount alone: without the dossier's code a
 * line stays with the accountant.
 */
import type { StatementLine } from './parse-statement.ts'
import { codeIndex, type CodeTrace } from './find-code.ts'

export interface OpenFee {
  readonly dossier: string
  readonly code: string
  readonly openVnd: number // still to be found in the bank's books
  readonly askedOn: string // YYYY-MM-DD
  readonly references: readonly string[] // of the bank, booked for it already
}

/** Why a line with a code is not exact. */
export type Doubt =
  | 'amount' // another sum than what is open
  | 'early' // before it was asked for
  | 'alike' // a letter stood for a digit
  | 'tail' // only day and serial were found
  | 'several' // codes of several dossiers
  | 'paid-twice' // nothing is open any more, or another line pays for it too

export type Match =
  | {
      readonly line: StatementLine
      readonly grade: 'exact'
      readonly fee: OpenFee
      readonly doubts: readonly []
    }
  | {
      readonly line: StatementLine
      readonly grade: 'likely'
      readonly fee: OpenFee
      readonly doubts: readonly Doubt[]
    }
  | {
      readonly line: StatementLine
      readonly grade: 'booked'
      readonly fee: OpenFee
      readonly doubts: readonly []
    }
  | { readonly line: StatementLine; readonly grade: 'none'; readonly fee: null; readonly doubts: readonly [] }

interface Candidate {
  readonly fee: OpenFee
  readonly trace: CodeTrace
  readonly length: number
}

const ORDER: readonly CodeTrace[] = ['whole', 'alike', 'tail']

/** `fees`: every dossier that was ever asked for money, also those that are paid: a second payment must find its own. */
export function matchLines(lines: readonly StatementLine[], fees: readonly OpenFee[]): readonly Match[] {
  const index = codeIndex(fees, ({ code }) => code)
  const left = new Map(fees.map((fee) => [fee.dossier, fee.openVnd]))
  return lines.map((line) => {
    const candidates = index(line.text).map(({ one, ...seen }) => ({ fee: one, ...seen }))
    const best = bestOf(candidates)
    const [first] = best
    if (!first) return { line, grade: 'none', fee: null, doubts: [] }
    const booked = best.find(({ fee }) => fee.references.includes(line.reference))
    if (booked) return { line, grade: 'booked', fee: booked.fee, doubts: [] }
    const open = left.get(first.fee.dossier) ?? 0
    const doubts = doubtsOf(line, first, open, best.length)
    if (doubts.length > 0) {
      if (open > 0 && best.length === 1) left.set(first.fee.dossier, Math.max(0, open - line.vnd))
      return { line, grade: 'likely', fee: first.fee, doubts }
    }
    left.set(first.fee.dossier, 0)
    return { line, grade: 'exact', fee: first.fee, doubts: [] }
  })
}

/** The clearest trace; of codes that stand inside one another, the longest. */
function bestOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const trace = ORDER.find((one) => candidates.some((candidate) => candidate.trace === one))
  const clearest = candidates.filter((candidate) => candidate.trace === trace)
  return clearest.filter(
    ({ fee, length }) =>
      !clearest.some((other) => other.length > length && other.fee.code.startsWith(fee.code)),
  )
}

function doubtsOf(line: StatementLine, { fee, trace }: Candidate, openVnd: number, found: number): Doubt[] {
  const doubts: Doubt[] = []
  if (found > 1) doubts.push('several')
  if (trace !== 'whole') doubts.push(trace)
  if (openVnd === 0) doubts.push('paid-twice')
  else if (line.vnd !== openVnd) doubts.push('amount')
  if (line.day < fee.askedOn) doubts.push('early')
  return doubts
}
