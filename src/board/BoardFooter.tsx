/** Who is next, how long it takes, whom to call, what is announced, and whether the server answers. */
import type { BoardView } from '../../domain/queue/board-view.ts'
import { ticketCode } from '../../domain/queue/ticket-number.ts'
import { formatClock } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './BoardFooter.module.css'
import type { PlaceTexts } from './place-texts.ts'

const SHOWN = 4
/** More would push the numbers together. */
const NOTICES = 3

export interface BoardFooterProps {
  readonly view: BoardView | null
  readonly texts: PlaceTexts
  readonly lostAt: number | null | undefined
}

export function BoardFooter({ view, texts, lostAt }: BoardFooterProps) {
  const words = t(board)
  const strip = [
    texts.dutyPhone === null ? null : words.duty(texts.dutyPhone),
    ...texts.notices.slice(0, NOTICES),
  ]
  const shown = strip.filter((text) => text !== null)
  return (
    <footer class={styles.footer}>
      {view !== null && (
        <p class={styles.next}>
          {view.next.length === 0 ? (
            <span>{words.nobodyNext}</span>
          ) : (
            <>
              <span>
                {words.next}: <NextCodes codes={view.next.slice(0, SHOWN).map(ticketCode)} />
              </span>
              <span>{waitWords(view)}</span>
            </>
          )}
        </p>
      )}
      {shown.length > 0 && (
        <ul class={styles.strip}>
          {shown.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {lostAt !== undefined && (
        <p class={styles.lost}>{lostAt === null ? words.neverHeard : words.lost(formatClock(lostAt))}</p>
      )}
    </footer>
  )
}

/** A number is never broken at its dash. */
function NextCodes({ codes }: { codes: readonly string[] }) {
  return (
    <strong>
      {codes.map((code, i) => (
        <>
          {i > 0 && ' · '}
          <span class={styles.code}>{code}</span>
        </>
      ))}
    </strong>
  )
}

function waitWords({ waiting, minutes }: BoardView): string {
  const words = t(board)
  return `${words.waiting(waiting)}, ${minutes === null ? words.closed : words.minutes(minutes)}`
}
