/** The board as it hangs: one call large, the last four, who is next. */
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import type { Voice } from '../voice/open-voice.ts'
import { BoardFooter } from './BoardFooter.tsx'
import { BoardHead } from './BoardHead.tsx'
import styles from './BoardScreen.module.css'
import type { BoardState } from './board-state.ts'
import { CallCard } from './CallCard.tsx'
import { LastCalls } from './LastCalls.tsx'

export interface BoardScreenProps {
  readonly state: BoardState
  readonly voice: Voice
  readonly commune: string | null
  /** The server no longer knows it: what is shown goes on, the keeper enrols it again. */
  readonly onEnrolAgain: (() => void) | null
}

export function BoardScreen({ state, voice, commune, onEnrolAgain }: BoardScreenProps) {
  const words = t(board)
  // Whatever is touched first lets the page be heard.
  useEffect(() => {
    const wake = () => void voice.wake()
    for (const kind of ['pointerup', 'keydown'] as const) addEventListener(kind, wake)
    return () => {
      for (const kind of ['pointerup', 'keydown'] as const) removeEventListener(kind, wake)
    }
  }, [voice])
  const view = state.view.value
  const current = state.current.value
  const texts = state.texts.value
  return (
    <div class={styles.board}>
      <BoardHead
        centre={texts.centre ?? (commune === null ? words.centre : words.centreOf(commune))}
        wall={state.wall.value}
        isHeard={voice.isReady.value}
        onWake={() => void voice.wake()}
      />
      <main class={styles.calls}>
        <CallCard call={current} />
        <LastCalls calls={(view?.called ?? []).filter((call) => call !== current)} />
      </main>
      <BoardFooter view={view} texts={texts} lostAt={state.lostAt.value} />
      {onEnrolAgain !== null && (
        <p class={styles.refused}>
          {words.notOurs}{' '}
          <button type="button" onClick={onEnrolAgain}>
            {words.enrolAgain}
          </button>
        </p>
      )}
    </div>
  )
}
