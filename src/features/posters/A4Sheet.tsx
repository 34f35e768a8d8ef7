/** One A4 page that is looked at from afar: the largest type in which all of it stands on the page. */
import type { ComponentChildren, RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { pageFonts } from '../../ui/paper/DrawnPages.tsx'
import { fitPage, SMALLEST_PT } from './fit-page.ts'
import styles from './Posters.module.css'

export interface A4SheetProps {
  readonly sheetRef: RefObject<HTMLDivElement | null>
  readonly children: ComponentChildren
}

export function A4Sheet({ sheetRef, children }: A4SheetProps) {
  const page = useRef<HTMLElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const fit = () => {
    if (sheetRef.current && page.current && text.current)
      fitPage(sheetRef.current, page.current, text.current)
  }
  useLayoutEffect(fit, [children])
  useLayoutEffect(() => {
    // Measured again when the style sheet of a screen fetched late comes, or the page comes into sight ...
    const observer = new ResizeObserver(fit)
    if (page.current) observer.observe(page.current)
    // ... when the serif does: before, another face stands in for it; and before anything goes on paper.
    void pageFonts().then(fit)
    document.fonts?.addEventListener('loadingdone', fit)
    addEventListener('beforeprint', fit)
    return () => {
      observer.disconnect()
      document.fonts?.removeEventListener('loadingdone', fit)
      removeEventListener('beforeprint', fit)
    }
  }, [])
  return (
    <div ref={sheetRef} class={styles.sheet} data-sheet="a4" lang="vi">
      <section ref={page} class={styles.page}>
        <div ref={text} class={styles.text} style={`font-size: ${SMALLEST_PT}pt`}>
          {children}
        </div>
      </section>
    </div>
  )
}
