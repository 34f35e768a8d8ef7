/** Larger letters and targets while somebody stands in a yard with a tablet; the desk's own again afterwards. */
import { useLayoutEffect } from 'preact/hooks'

export function useFieldMode(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    const before = root.dataset['mode']
    root.dataset['mode'] = 'field'
    return () => {
      if (before === undefined) delete root.dataset['mode']
      else root.dataset['mode'] = before
    }
  }, [])
}
