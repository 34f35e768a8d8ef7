/** Whose centre it is, the time, and what one touch has to do: sound and the whole screen. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { asTitle } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './BoardHead.module.css'

export interface BoardHeadProps {
  readonly centre: string
  readonly wall: string // YYYY-MM-DDTHH:MM
  readonly isHeard: boolean
  readonly onWake: () => void
}

const weekday = new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', weekday: 'long' })

export function BoardHead({ centre, wall, isHeard, onWake }: BoardHeadProps) {
  const words = t(board)
  const isWhole = useSignal(document.fullscreenElement !== null)
  useEffect(() => {
    const look = () => (isWhole.value = document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [isWhole])
  const showWhole = () => void document.documentElement.requestFullscreen?.().catch(() => undefined)
  const [day = '', time = ''] = wall.split('T')
  const [, month, date] = day.split('-')
  return (
    <header class={styles.head}>
      <h1 class={styles.centre}>{centre}</h1>
      {!isHeard && (
        <button
          type="button"
          class={styles.wake}
          onClick={() => {
            onWake()
            showWhole()
          }}
        >
          {words.wake}
        </button>
      )}
      {isHeard && !isWhole.value && (
        <button type="button" class={styles.quiet} onClick={showWhole}>
          {words.fullScreen}
        </button>
      )}
      <p class={styles.clock}>
        <time dateTime={wall}>
          <strong>{time}</strong> · {asTitle(weekday.format(new Date(`${day}T00:00Z`)))} {date}/{month}
        </time>
      </p>
    </header>
  )
}
