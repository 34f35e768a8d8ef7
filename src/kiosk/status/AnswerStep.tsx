/** One plain sentence, as old as it says it is. */
import { useEffect, useRef } from 'preact/hooks'
import { formatClock, formatInstant, instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import content from '../parts/Content.module.css'
import { useReadAloud } from '../parts/use-screen.ts'
import type { Looked } from './open-box.ts'
import type { StepKiosk } from './StatusScreen.tsx'
import { statusSentences } from './status-words.ts'

export interface AnswerStepProps {
  readonly kiosk: StepKiosk
  readonly answer: Extract<Looked, { kind: 'found' }>
  readonly onAnother: () => void
}

export function AnswerStep({ kiosk, answer: { status, at }, onAnother }: AnswerStepProps) {
  const words = t(kioskContent)
  const now = kiosk.clock.wall().slice(0, 16)
  const says = statusSentences(status, now)
  // Of today the hour says enough; of an older day the day must be seen.
  const isToday = instantToWall(at).slice(0, 10) === now.slice(0, 10)
  const asOf = words.status.asOf(isToday ? formatClock(at) : formatInstant(at))
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useReadAloud(kiosk, () => [...says, asOf].join(' '))
  return (
    <div class={content.content}>
      <h2 ref={heading} tabIndex={-1} class={content.large}>
        {says.join(' ')}
      </h2>
      <p class={content.hint}>{asOf}</p>
      <div class={content.acts}>
        <Button icon="ticket" onClick={() => kiosk.go('ticket')}>
          {words.takeNumber}
        </Button>
        <Button icon="search" onClick={onAnother}>
          {words.status.another}
        </Button>
      </div>
    </div>
  )
}
