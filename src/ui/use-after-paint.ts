/** A value as it was one painted frame ago: what follows a key press may come after the screen has answered the press. */
import { useSignal, useSignalEffect, type ReadonlySignal } from '@preact/signals'

export function useAfterPaint<T>(source: ReadonlySignal<T>): ReadonlySignal<T> {
  const late = useSignal(source.peek())
  useSignalEffect(() => {
    const next = source.value
    if (next === late.peek()) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (late.value = next))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  })
  return late
}
