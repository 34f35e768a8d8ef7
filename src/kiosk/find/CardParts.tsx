/** The parts of a card, each under its own word. */
import { useId } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import type { PaperLine, ProcedureCard } from './card.ts'
import styles from './CardParts.module.css'

export function CardParts({ card }: { card: ProcedureCard }) {
  const words = t(kioskContent).card
  return (
    <>
      <Part title={words.bring} strong>
        {card.always.length > 0 ? <Papers papers={card.always} /> : <p>{words.nothing}</p>}
      </Part>
      <Part title={words.fee}>
        <Lines lines={card.fees} />
      </Part>
      <Part title={words.time}>
        <Lines lines={card.times} />
      </Part>
      <Part title={words.where}>
        <Lines lines={card.where} />
      </Part>
      {card.byCase.length > 0 && (
        <Part title={words.byCase}>
          <Papers papers={card.byCase} />
        </Part>
      )}
      <Part title={words.notAsked}>
        <Lines lines={card.notAsked} />
      </Part>
    </>
  )
}

function Part({ title, strong, children }: { title: string; strong?: boolean; children: ComponentChildren }) {
  const id = useId()
  return (
    <section class={strong ? styles.strong : styles.part} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

export function Papers({ papers }: { papers: readonly PaperLine[] }) {
  return (
    <ul class={styles.papers}>
      {papers.map(({ id, name, notes }) => (
        <li key={id}>
          <strong>{name}</strong>
          {notes.map((note) => (
            <span key={note} class={styles.note}>
              {note}
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
