/** First stop of the page: past the navigation. Moves the focus, never the address. */
import type { RefObject } from 'preact'
import { useUiWords } from '../words.ts'

export function SkipLink({ target }: { target: RefObject<HTMLElement | null> }) {
  const words = useUiWords()
  return (
    <button type="button" class="skip-link" onClick={() => target.current?.focus()}>
      {words.skipToContent}
    </button>
  )
}
