/** The receipt before the camera. Who has none, or where there is no camera, types its number. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { CodeScanner } from '../parts/CodeScanner.tsx'
import content from '../parts/Content.module.css'
import { useReadAloud } from '../parts/use-screen.ts'
import { numberInCode } from './receipt-number.ts'
import type { StepKiosk } from './StatusScreen.tsx'

export interface ScanStepProps {
  readonly kiosk: StepKiosk
  readonly onCode: (code: string) => void
  readonly onType: () => void
}

export function ScanStep({ kiosk, onCode, onType }: ScanStepProps) {
  const words = t(kioskContent).status
  const seen = useSignal(0) // codes that are no receipt: the camera looks on
  const trouble = useSignal<string | null>(null)
  useReadAloud(kiosk, () => trouble.value ?? `${words.scan}. ${words.scanHint}`)
  return (
    <div class={content.content}>
      <h2 class={content.large}>{trouble.value === null ? words.scan : words.typeLabel}</h2>
      <CodeScanner
        key={seen.value}
        kiosk={kiosk}
        label={words.toScan}
        advice={words.scanHint}
        instead={words.typeInstead}
        onTrouble={(said) => (trouble.value = said)}
        onCode={(text) => {
          const code = numberInCode(text)
          if (code === null) seen.value += 1
          else onCode(code)
        }}
      />
      {seen.value > 0 && (
        <Notice tone="warn" live>
          {words.otherCode}
        </Notice>
      )}
      <div class={content.acts}>
        <Button icon="keyboard" kind={trouble.value === null ? 'secondary' : 'primary'} onClick={onType}>
          {words.type}
        </Button>
      </div>
    </div>
  )
}
