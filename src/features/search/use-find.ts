/** The answer to what is being typed. A newer text takes the place of an older one, also when the older answers late. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'

export interface Answer<T> {
  readonly text: string // the text this answers
  readonly found: T
  readonly problem: Problem | null
}

export function useFind<T>(
  find: (text: string, signal: AbortSignal) => Promise<Result<T>>,
  nothing: T,
): { readonly answer: ReadonlySignal<Answer<T>>; readonly ask: (text: string) => void } {
  const answer = useSignal<Answer<T>>({ text: '', found: nothing, problem: null })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const ask = (text: string) => {
    running.current?.abort()
    if (text.trim() === '') {
      answer.value = { text, found: nothing, problem: null }
      return
    }
    const asked = new AbortController()
    running.current = asked
    void find(text, asked.signal).then((result) => {
      if (asked.signal.aborted) return
      answer.value = result.ok
        ? { text, found: result.value, problem: null }
        : { text, found: nothing, problem: result.problem }
    })
  }
  return { answer, ask }
}
