/** The digits of the number; what stands before them is always that of this commune. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import content from '../parts/Content.module.css'
import { useReadAloud } from '../parts/use-screen.ts'
import { DigitBox } from './DigitBox.tsx'
import { digitsOf, LEAST_DIGITS, numberOfDigits, showDigits } from './receipt-number.ts'
import type { StepKiosk } from './StatusScreen.tsx'

export interface TypeStepProps {
  readonly kiosk: StepKiosk
  readonly onCode: (code: string) => void
  readonly onScan: () => void
}

export function TypeStep({ kiosk, onCode, onScan }: TypeStepProps) {
  const words = t(kioskContent).status
  const { agency } = kiosk.identity.enrolment.commune
  const digits = useSignal('')
  const isOdd = useSignal(false)
  useReadAloud(kiosk, () => `${words.type}. ${words.typeHint(agency)}`)
  const goOn = () => {
    const code = numberOfDigits(agency, digits.peek())
    if (code === null) isOdd.value = true
    else onCode(code)
  }
  return (
    <div class={content.content}>
      <DigitBox
        label={words.typeLabel}
        hint={words.typeHint(agency)}
        shown={showDigits(digits.value)}
        text={digits.value}
        onText={(text) => {
          digits.value = digitsOf(text)
          isOdd.value = false
        }}
      />
      <p role="status">{isOdd.value ? words.oddNumber : ''}</p>
      <div class={content.acts}>
        <Button
          kind="primary"
          icon="arrow-right"
          disabled={digits.value.length < LEAST_DIGITS}
          onClick={goOn}
        >
          {t(kioskContent).goOn}
        </Button>
        <Button icon="camera" onClick={onScan}>
          {words.toScan}
        </Button>
      </div>
    </div>
  )
}
