/** Pages as they were laid out for the PDF, drawn by the browser: what is seen is what is printed and what is kept. */
import type { Ref } from 'preact'
import { classNames } from '../class-names.ts'
import styles from './DrawnPages.module.css'

export interface PageText {
  readonly kind: 'text'
  readonly x: number
  readonly y: number // of the baseline
  readonly text: string
  readonly style: 'regular' | 'bold' | 'italic' | 'bolditalic'
  readonly size: number
}
export type PageMark =
  | PageText
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  | {
      readonly kind: 'qr'
      readonly x: number
      readonly y: number
      readonly side: number
      readonly text: string
    }

/** Points, origin top left. */
export interface PageDrawing {
  readonly paper: 'a4' | 'a4-wide' | 'a5' | 'ticket'
  readonly width: number
  readonly height: number
  readonly marks: readonly PageMark[]
}

export interface DrawnPagesProps {
  readonly pages: readonly PageDrawing[]
  readonly copies: number // on paper; on the screen each page is seen once
  readonly once?: readonly PageDrawing[] // go with them, one of each
  readonly pageName: (number: number, count: number) => string
  readonly codePath: (text: string) => { readonly d: string; readonly size: number }
  readonly sheetRef: Ref<HTMLDivElement>
}

export function DrawnPages({ pages, copies, once = [], pageName, codePath, sheetRef }: DrawnPagesProps) {
  const count = pages.length + once.length
  const draw = (page: PageDrawing, at: number, copy: number) => (
    <Page
      key={`${copy}-${at}`}
      page={page}
      name={pageName(at + 1, count)}
      isAgain={copy > 0}
      codePath={codePath}
    />
  )
  return (
    <div ref={sheetRef} class={styles.pages} data-sheet="pages" lang="vi">
      {Array.from({ length: copies }, (_, copy) => pages.map((page, at) => draw(page, at, copy)))}
      {once.map((page, at) => draw(page, pages.length + at, 0))}
    </div>
  )
}

interface PageProps {
  readonly page: PageDrawing
  readonly name: string
  readonly isAgain: boolean
  readonly codePath: DrawnPagesProps['codePath']
}

function Page({ page, name, isAgain, codePath }: PageProps) {
  const { paper, width, height, marks } = page
  return (
    <svg
      class={classNames(styles.page, styles[paper], isAgain && styles.again)}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={name}
      aria-hidden={isAgain}
    >
      {marks.map((mark, at) => (
        <Mark key={at} mark={mark} codePath={codePath} />
      ))}
    </svg>
  )
}

function Mark({ mark, codePath }: { mark: PageMark; codePath: DrawnPagesProps['codePath'] }) {
  switch (mark.kind) {
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          font-size={mark.size}
          font-weight={mark.style.startsWith('bold') ? 700 : 400}
          font-style={mark.style.endsWith('italic') ? 'italic' : 'normal'}
        >
          {mark.text}
        </text>
      )
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} />
    case 'qr': {
      const { d, size } = codePath(mark.text)
      return <path d={d} transform={`translate(${mark.x} ${mark.y}) scale(${mark.side / size})`} />
    }
  }
}

/** Capitals with two marks: only the font's Vietnamese part has them. */
const MARKED = '\u1eb0\u1eaa\u1ec4\u1ed8\u1eec\u1ef8'

/** Resolves when the serif of the pages can be drawn, or cannot be had: not before is anything printed. */
export async function pageFonts(): Promise<void> {
  const faces = ['', 'bold ', 'italic ', 'italic bold '].map((face) => `${face}10pt "Slip serif"`)
  await Promise.allSettled(faces.map((face) => document.fonts?.load(face, MARKED)))
}
