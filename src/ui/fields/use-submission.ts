/** What was typed is on its way, or came back with a reason. One submission at a time. */
import { useRef, useState } from 'preact/hooks'

type Answer<Problem> = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

export interface Submission<Problem> {
  readonly isBusy: boolean
  readonly problem: Problem | null
  readonly submit: () => void
  readonly forget: () => void // the reason of the last refusal
}

export function useSubmission<Problem>(
  send: () => Promise<Answer<Problem>>,
  onRefused?: () => void,
): Submission<Problem> {
  const underWay = useRef(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const submit = async () => {
    if (underWay.current) return
    underWay.current = true
    setBusy(true)
    setProblem(null)
    const answer = await send()
    underWay.current = false
    setBusy(false)
    if (answer.ok) return
    setProblem(() => answer.problem)
    onRefused?.()
  }
  return { isBusy, problem, submit: () => void submit(), forget: () => setProblem(null) }
}
