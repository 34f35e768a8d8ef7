/** One A4 page that is looked at from afar: the largest type in which all of it stands on the page. */
import type { ComponentChildren, Ref } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { pageFonts } from '../../ui/paper/DrawnPages.tsx'
import styles from './Posters.module.css'

const LARGEST_PT = 20
const SMALLEST_PT = 9
const STEP_PT = 0.5

export interface A4SheetProps {
  readonly sheetRef: Ref<HTMLDivElement>
  readonly children: ComponentChildren
}

export function A4Sheet({ sheetRef, children }: A4SheetProps) {
  const page = useRef<HTMLElement>(null)
  const [fonts, setFonts] = useState(0)
  useLayoutEffect(() => {
    // Measured again once the serif is there: before, another face stands in for it.
    void pageFonts().then(() => setFonts((count) => count + 1))
  }, [])
  useLayoutEffect(() => {
    const frame = page.current
    const text = frame?.firstElementChild as HTMLElement | null
    if (!frame || !text) return
    const fit = () => {
      let size = LARGEST_PT
      const put = () => (text.style.fontSize = `${size}pt`)
      put()
      while (size > SMALLEST_PT && text.scrollHeight > frame.clientHeight) {
        size -= STEP_PT
        put()
      }
    }
    fit()
    // The style sheet of a screen that is fetched late may come after its first drawing.
    const observer = new ResizeObserver(fit)
    observer.observe(frame)
    return () => observer.disconnect()
  }, [children, fonts])
  return (
    <div ref={sheetRef} class={styles.sheet} data-sheet="a4" lang="vi">
      <section ref={page} class={styles.page}>
        <div class={styles.text}>{children}</div>
      </section>
    </div>
  )
}
