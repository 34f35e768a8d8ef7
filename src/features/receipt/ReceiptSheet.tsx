/** Form 01 as it is printed: one A5 page for each copy, black on white. On screen only the first copy is seen. */
import type { Ref } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ReceiptContent } from '../../bridge/pdf.ts'
import { t } from '../../i18n/locale.ts'
import { receipt as screenWords } from '../../i18n/vi/receipt.ts'
import { fitSheet, LARGEST_PT } from './fit-sheet.ts'
import { qrPath } from '../../device/qr-path.ts'
import styles from './ReceiptSheet.module.css'

export interface ReceiptSheetProps {
  readonly content: ReceiptContent
  readonly copies: number
  readonly sheetRef: Ref<HTMLDivElement>
}

export function ReceiptSheet({ content, copies, sheetRef }: ReceiptSheetProps) {
  const page = useRef<HTMLElement>(null)
  const [{ sizePt, hasNote }, setFitted] = useState({ sizePt: LARGEST_PT, hasNote: true })
  const [fonts, setFonts] = useState(0)
  useLayoutEffect(() => {
    // Measured again once the serif is there: before, another face stands in for it.
    void slipFonts().then(() => setFonts((count) => count + 1))
  }, [])
  useLayoutEffect(() => {
    const frame = page.current
    const text = frame?.firstElementChild as HTMLElement | null
    if (!frame || !text) return
    const note = text.querySelector<HTMLElement>('[data-below]')
    const heightAt = (size: number, isNoted: boolean) => {
      text.style.fontSize = `${size}pt`
      if (note) note.hidden = !isNoted
      return text.getBoundingClientRect().height
    }
    const fitted = fitSheet(heightAt, frame.getBoundingClientRect().height)
    if (note) note.hidden = !fitted.hasNote
    setFitted(fitted)
  }, [content, fonts])
  return (
    <div ref={sheetRef} class={styles.sheet} data-sheet="a5" lang="vi">
      {Array.from({ length: copies }, (_, copy) => (
        <section key={copy} ref={copy === 0 ? page : null} class={styles.page} aria-hidden={copy > 0}>
          <div class={styles.text} style={{ fontSize: `${sizePt}pt` }}>
            <Head content={content} />
            <Body content={content} />
            <Signatures content={content} />
            <Below lines={content.below ?? []} isHidden={!hasNote} />
          </div>
        </section>
      ))}
    </div>
  )
}

/** No part of the form: under it, behind a rule. */
function Below({ lines, isHidden }: { lines: readonly string[]; isHidden: boolean }) {
  if (lines.length === 0) return null
  return (
    <div class={styles.below} data-below hidden={isHidden}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

/** Capitals with two marks: only the font's Vietnamese part has them. */
const MARKED = '\u1eb0\u1eaa\u1ec4\u1ed8\u1eec\u1ef8'

/** Resolves when the serif of the slip can be drawn, or cannot be had. */
export async function slipFonts(): Promise<void> {
  const faces = ['10pt "Slip serif"', 'bold 10pt "Slip serif"', 'italic 10pt "Slip serif"']
  await Promise.allSettled(faces.map((face) => document.fonts?.load(face, MARKED)))
}

function Head({ content }: { content: ReceiptContent }) {
  const { words } = content
  const [year = '', month = '', day = ''] = content.issuedOn.split('-')
  const date = screenWords.placeAndDay(
    content.place,
    day,
    Number(month) <= 2 ? month : String(Number(month)),
    year,
  )
  const qr = qrPath(content.qr)
  return (
    <>
      <div class={styles.state}>
        <div>
          <p>{content.superior}</p>
          <p>
            <b>{content.centre}</b>
          </p>
          <hr class={styles.short} />
        </div>
        <div>
          <p>
            <b>{words.nation}</b>
          </p>
          <p>
            <b>{words.motto}</b>
          </p>
          <hr class={styles.rule} />
        </div>
      </div>
      <div class={styles.title}>
        <svg
          class={styles.qr}
          viewBox={`0 0 ${qr.size} ${qr.size}`}
          role="img"
          aria-label={t(screenWords).qrLabel(content.code)}
        >
          <path d={qr.d} />
        </svg>
        <div>
          <p class={styles.date}>{date}</p>
          <h2 class={styles.name}>{content.title}</h2>
          <p class={styles.code}>
            {words.code}: <b>{content.code}</b>
          </p>
        </div>
      </div>
    </>
  )
}

function Body({ content }: { content: ReceiptContent }) {
  const { words, papers } = content
  const hasNotes = papers.some((paper) => paper.note !== '')
  const count = (n: number) => (n === 0 ? '' : n)
  return (
    <>
      {content.rows.map((row) => (
        <p key={row.label}>
          {row.label}: {row.value}
        </p>
      ))}
      <p>{words.papers}:</p>
      <table class={styles.papers}>
        <thead>
          <tr>
            <th scope="col">{words.paperNo}</th>
            <th scope="col" class={styles.wide}>
              {words.paperName}
            </th>
            <th scope="col">{words.originals}</th>
            <th scope="col">{words.certified}</th>
            <th scope="col">{words.copies}</th>
            {hasNotes && <th scope="col">{words.note}</th>}
          </tr>
        </thead>
        <tbody>
          {papers.map((paper, at) => (
            <tr key={`${at} ${paper.name}`}>
              <td>{at + 1}</td>
              <td class={styles.wide}>{paper.name}</td>
              <td>{count(paper.originals)}</td>
              <td>{count(paper.certified)}</td>
              <td>{count(paper.copies)}</td>
              {hasNotes && <td>{paper.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {words.receivedAt}: {content.receivedAt}
      </p>
      <p>
        {words.dueAt}: <b>{content.dueAt}</b>
      </p>
      {content.dueWhy !== '' && <p class={styles.why}>{content.dueWhy}</p>}
      <p>
        {words.fee}: {content.fee}
      </p>
      {content.notes.map((note) => (
        <p key={note}>- {note}</p>
      ))}
    </>
  )
}

function Signatures({ content }: { content: ReceiptContent }) {
  const { words } = content
  return (
    <div class={styles.signs}>
      {[
        { role: words.applicant, name: content.applicant },
        { role: words.officer, name: content.officer },
      ].map(({ role, name }) => (
        <div key={role}>
          <p>
            <b>{role}</b>
          </p>
          <p class={styles.why}>{words.signHint}</p>
          <p class={styles.signed}>
            <b>{name}</b>
          </p>
        </div>
      ))}
    </div>
  )
}
