/** Which words of a line may belong to a person's name: no rule of ours touches those. */
import type { WordForm } from './word-forms.ts'
import type { WordModel } from './word-model.ts'

/** What stands before a name. */
const CUES = new Set(
  'ông bà anh chị em cháu cụ cô chú bác thầy tên mẹ cha bố vợ chồng con thị văn đồng chí là do bởi và'.split(
    ' ',
  ),
)
const LONGEST_NAME = 6
/** Of the neighbours in a run of capitals, the share known to the model that makes it a heading. */
const HEADING = 0.5

/** True for each word that is not to be touched. `isFamilyName`: of a word in lower case. */
export function nameWords(
  line: readonly WordForm[],
  model: WordModel,
  isFamilyName: (low: string) => boolean,
): boolean[] {
  const kept = line.map(() => false)
  for (let from = 0; from < line.length;) {
    const to = endOfRun(line, from)
    if (to === from) {
      from += 1
      continue
    }
    if (isName(line, from, to, model, isFamilyName)) kept.fill(true, from, to)
    from = to
  }
  return kept
}

/** End of the run of words with a capital that begins at `from`; `from` itself when none does. */
function endOfRun(line: readonly WordForm[], from: number): number {
  let to = from
  while (to < line.length && line[to]!.letters !== '' && line[to]!.script !== 'lower') {
    to += 1
    if (line[to - 1]!.endsPhrase) break
  }
  return to
}

function isName(
  line: readonly WordForm[],
  from: number,
  to: number,
  model: WordModel,
  isFamilyName: (low: string) => boolean,
): boolean {
  const run = line.slice(from, to)
  const before = line[from - 1]
  const cued = before !== undefined && CUES.has(before.low)
  if (run.length === 1) return cued
  const isNamed = run.slice(0, 2).some(({ low }) => isFamilyName(low))
  if (run.length > LONGEST_NAME || !(cued || isNamed)) return false
  return knownShare(run, model) <= HEADING
}

function knownShare(run: readonly WordForm[], model: WordModel): number {
  let known = 0
  for (let i = 1; i < run.length; i++) {
    const [first, next] = [run[i - 1]!.low, run[i]!.low]
    if (model.pair(first, next) > 0) known += 1
  }
  return known / (run.length - 1)
}
