/** The sentence of a problem: what happened, and what the officer should do. The sentences are a chunk of their own,
 *  so that the first screen does not carry two hundred of them. */
import { signal } from '@preact/signals'
import type { Problem } from '../../domain/base/result.ts'
import { locale, type Locale } from './locale.ts'
import type { Sentence } from './sentence.ts'
import { t } from './locale.ts'
import { everywhere } from './vi/everywhere.ts'

interface Sentences {
  readonly problems: Readonly<Record<string, Sentence>>
  readonly unknownProblem: (code: string) => string
}

const loaded = signal<Readonly<Partial<Record<Locale, Sentences>>>>({})
const loading: Partial<Record<Locale, Promise<void>>> = {}

/** Fetches the sentences of the current language once. The app calls it when it is idle; otherwise the first problem does. */
export function loadProblemSentences(): Promise<void> {
  const wanted = locale.value
  loading[wanted] ??= fetchSentences(wanted)
  return loading[wanted]
}

async function fetchSentences(wanted: Locale): Promise<void> {
  try {
    const sentences = wanted === 'vi' ? await import('./vi/problems.ts') : await import('./en/problems.ts')
    loaded.value = { ...loaded.value, [wanted]: sentences }
  } catch {
    // Not in the cache and no line: the short words stay, the next problem asks again.
    delete loading[wanted]
  }
}

/** Read inside a component it becomes the full sentence as soon as that is there. */
export function problemSentence(problem: Problem): string {
  const sentences = loaded.value[locale.value]
  if (sentences === undefined) {
    void loadProblemSentences()
    return t(everywhere).problemShort(problem.code)
  }
  const sentence = Object.hasOwn(sentences.problems, problem.code)
    ? sentences.problems[problem.code]
    : undefined
  if (sentence === undefined) return sentences.unknownProblem(problem.code)
  return typeof sentence === 'string' ? sentence : sentence(problem.details ?? {})
}
