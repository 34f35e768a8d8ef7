/** F9, wherever the officer is at the desk: opens the counter, calls the next, or ends this one and calls the next. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import { queue } from '../../i18n/vi/queue.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import type { CounterDesk } from './counter-desk.ts'
import { CounterDialog } from './CounterDialog.tsx'
import { codeOf } from './ticket-words.ts'

export function CallButton({ desk }: { desk: CounterDesk }) {
  const words = t(queue)
  const isOpening = useSignal(false)
  const isBusy = useSignal(false)
  // Who never stood at a counter on this device does without the button.
  if (desk.setup.value === null) return null
  const called = desk.called.value
  const press = async () => {
    if (desk.here.peek() === null) {
      isOpening.value = true
      return
    }
    if (isBusy.peek()) return
    isBusy.value = true
    const done = await desk.next()
    isBusy.value = false
    const now = desk.called.peek()
    if (!done.ok) {
      await loadProblemSentences() // a toast is words, and does not follow them
      showToast(problemSentence(done.problem), 'warn')
    }
    if (done.ok && now) showToast(words.servingTitle(codeOf(now)))
  }
  const word = called ? words.doneAndNext : words.callNext
  return (
    <>
      <Button shortcut="F9" onClick={() => void press()}>
        {desk.here.value ? word : words.openCounter}
        {called && <span class="hidden-text"> {words.whileServing(codeOf(called))}</span>}
      </Button>
      {isOpening.value && <CounterDialog desk={desk} onClose={() => (isOpening.value = false)} />}
    </>
  )
}
