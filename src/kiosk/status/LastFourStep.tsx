/** The last four signs of the applicant's number: the fourth one looks at once. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import content from '../parts/Content.module.css'
import { useReadAloud } from '../parts/use-screen.ts'
import { DigitBox } from './DigitBox.tsx'
import type { StepKiosk } from './StatusScreen.tsx'

export interface LastFourStepProps {
  readonly kiosk: StepKiosk
  readonly code: string
  readonly problem: string | null
  readonly onFour: (four: string) => Promise<void>
}

const FOUR = 4

export function LastFourStep({ kiosk, code, problem, onFour }: LastFourStepProps) {
  const words = t(kioskContent).status
  const signs = useSignal('')
  const isLooking = useSignal(false)
  useReadAloud(kiosk, () => problem ?? `${words.lastFour}. ${words.lastFourHint}`)
  const write = async (text: string) => {
    if (isLooking.peek()) return
    // A passport's number may end in a letter.
    signs.value = text.replace(/[^0-9A-Za-z]/g, '').slice(0, FOUR)
    if (signs.peek().length < FOUR) return
    isLooking.value = true
    await onFour(signs.peek())
    isLooking.value = false
    signs.value = ''
  }
  return (
    <div class={content.content}>
      <p class={content.hint}>{`${words.typeLabel}: ${code}`}</p>
      {problem !== null && (
        <Notice tone="warn" live>
          {problem}
        </Notice>
      )}
      <DigitBox
        label={words.lastFour}
        hint={words.lastFourHint}
        shown={signs.value}
        text={signs.value}
        onText={(text) => void write(text)}
      />
      <p role="status">{isLooking.value ? words.looking : ''}</p>
    </div>
  )
}
