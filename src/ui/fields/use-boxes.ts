/** Text boxes the browser owns. Unikey writes a Vietnamese letter by sending Backspace and typing again, so nothing
 *  here sets the text of a box while somebody is typing in it: changes go out debounced, tidying waits for blur. */
import { useLayoutEffect, useRef } from 'preact/hooks'

type Box = HTMLInputElement | HTMLTextAreaElement

export interface BoxRules {
  readonly value: string
  readonly onChange: (value: string) => void
  /** Text of each box for a value; gives as many as there are boxes. */
  readonly split: (value: string) => readonly string[]
  /** Value for the texts as typed; must keep what it cannot understand, so that nothing typed is lost. */
  readonly join: (texts: readonly string[]) => string
  readonly debounceMs?: number
}

export function useBoxes(rules: BoxRules) {
  const boxes = useRef<(Box | null)[]>([])
  const agreed = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const typing = useRef(false)
  const latest = useRef(rules)
  latest.current = rules

  const write = (value: string) => {
    const texts = latest.current.split(value)
    boxes.current.forEach((box, at) => {
      const text = texts[at] ?? ''
      if (box !== null && box.value !== text) box.value = text
    })
  }

  const send = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    const value = latest.current.join(boxes.current.map((box) => box?.value ?? '')).normalize('NFC')
    if (value === agreed.current) return
    agreed.current = value
    latest.current.onChange(value)
  }

  // A value from outside (a proposal accepted, a card read) is shown; what comes while the officer is typing is not.
  const shown = rules.split(rules.value).join('\u0000')
  useLayoutEffect(() => {
    if (typing.current) return
    agreed.current = rules.value
    write(rules.value)
  }, [rules.value, shown])

  // A layout effect, because a passive one may not have begun when the screen goes away at once.
  useLayoutEffect(
    () => () => {
      if (timer.current !== null) send()
    },
    [],
  )

  const settle = () => {
    if (!typing.current) return
    send()
    typing.current = false
    write(agreed.current ?? '')
  }

  /** Puts texts into the boxes as if they had been typed and left: a chosen option. */
  const put = (texts: readonly string[]) => {
    boxes.current.forEach((box, at) => {
      if (box !== null) box.value = texts[at] ?? ''
    })
    typing.current = true
    settle()
  }

  const bind = (at: number) => ({
    ref: (box: Box | null) => {
      // Kept after unmount, so that the last words can still be read and sent.
      if (box !== null) boxes.current[at] = box
    },
    onInput: () => {
      typing.current = true
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(send, latest.current.debounceMs ?? 250)
    },
    onBlur: settle,
    onKeyDown: (event: KeyboardEvent) => {
      // Enter is about to be understood by the form around: it must see the finished value.
      if (event.key === 'Enter' && !event.isComposing) settle()
    },
  })

  return { bind, put, text: (at: number) => boxes.current[at]?.value ?? '' }
}
