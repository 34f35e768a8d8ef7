/** The board as it hangs: one call large, the last four, who is next. */
import { useEffect } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './BoardApp.module.css'
import { BoardFooter } from './BoardFooter.tsx'
import { BoardHead } from './BoardHead.tsx'
import type { BoardModel } from './board-model.ts'
import { CallCard } from './CallCard.tsx'
import { LastCalls } from './LastCalls.tsx'

export function BoardApp({ model }: { model: BoardModel }) {
  const words = t(board)
  const wake = model.wake.value
  // Whatever is touched first lets the page be heard.
  useEffect(() => {
    if (wake === null) return
    for (const kind of ['pointerup', 'keydown']) addEventListener(kind, wake)
    return () => {
      for (const kind of ['pointerup', 'keydown']) removeEventListener(kind, wake)
    }
  }, [wake])
  if (model.instead.value !== null) return <>{model.instead.value}</>
  const current = model.current.value
  const texts = model.texts.value
  const commune = model.commune.value
  const again = model.enrolAgain.value
  return (
    <div class={styles.board}>
      <BoardHead
        centre={texts.centre ?? (commune === null ? words.centre : words.centreOf(commune))}
        wall={model.wall.value}
        isHeard={model.isHeard.value}
        onWake={() => wake?.()}
      />
      <main class={styles.calls}>
        <CallCard call={current} />
        <LastCalls calls={(model.view.value?.called ?? []).filter((call) => call !== current)} />
      </main>
      <BoardFooter view={model.view.value} texts={texts} lostAt={model.lostAt.value} />
      {again !== null && (
        <p class={styles.refused}>
          {words.notOurs}{' '}
          <button type="button" onClick={again}>
            {words.enrolAgain}
          </button>
        </p>
      )}
    </div>
  )
}
