/** Whose centre it is, the time, and what one touch has to do: sound and the whole screen. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { asTitle } from '../i18n/format.ts'
import { t } from '../i18n/locale.ts'
import { board } from '../i18n/vi/board.ts'
import styles from './BoardHead.module.css'
import { BringVoice } from './BringVoice.tsx'

export interface BoardHeadProps {
  readonly centre: string
  readonly wall: string // YYYY-MM-DDTHH:MM
  readonly isHeard: boolean
  readonly onWake: () => void
}

const weekday = new Intl.DateTimeFormat('vi-VN', { timeZone: 'UTC', weekday: 'long' })

export function BoardHead({ centre, wall, isHeard, onWake }: BoardHeadProps) {
  const words = t(board)
  const isWhole = useSignal(false)
  useEffect(() => {
    // Also of a browser that was started for nothing but this page.
    const whole = matchMedia('(display-mode: fullscreen)')
    const look = () => (isWhole.value = whole.matches)
    look()
    whole.addEventListener('change', look)
    return () => whole.removeEventListener('change', look)
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
        <>
          <BringVoice />
          <button type="button" class={styles.quiet} onClick={showWhole}>
            {words.fullScreen}
          </button>
        </>
      )}
      <p class={styles.clock}>
        <time dateTime={wall}>
          <strong>{time}</strong> · {asTitle(weekday.format(new Date(`${day}T00:00Z`)))} {date}/{month}
        </time>
      </p>
    </header>
  )
}
