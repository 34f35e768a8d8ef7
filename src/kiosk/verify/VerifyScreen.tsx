/** "Kiểm tra giấy tờ": the square code of a receipt or a result, and what can be said of it here. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SignedDeviceKeys } from '../../../domain/receipt-proof/device-keys.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { unremembered } from '../../ui/fields/field-wiring.ts'
import { outStore } from '../outbox/outbox.ts'
import { CodeScanner } from '../parts/CodeScanner.tsx'
import content from '../parts/Content.module.css'
import { useBack, useReadAloud } from '../parts/use-screen.ts'
import type { ScreenProps } from '../screens.ts'
import { checkPaper, type Checked } from './check-paper.ts'
import { Verdict } from './Verdict.tsx'
import { verdictSpeech } from './verdict-words.ts'
import styles from './VerifyScreen.module.css'

export function Screen({ kiosk }: ScreenProps) {
  const words = t(kioskContent).verify
  const keys = useSignal<SignedDeviceKeys | null>(null)
  const checked = useSignal<Checked | null>(null)
  const typed = useSignal('')
  useEffect(() => {
    void outStore()
      .kept('place')
      .then((kept) => {
        if (kept.ok) keys.value = kept.value?.deviceKeys.list ?? null
      })
  }, [])
  useBack(kiosk, () => {
    if (checked.peek() === null) return false
    checked.value = null
    return true
  })
  const trouble = useSignal<string | null>(null)
  useReadAloud(kiosk, () =>
    checked.value === null ? (trouble.value ?? words.scan) : verdictSpeech(checked.value),
  )
  const check = async (text: string) => {
    typed.value = ''
    const { agency } = kiosk.identity.enrolment.commune
    checked.value = await checkPaper(text, { keys: keys.peek(), agency })
  }
  if (checked.value !== null)
    return (
      <div class={content.content}>
        <Verdict checked={checked.value} />
        {keys.value !== null && <p class={content.hint}>{words.listAt(formatInstant(keys.value.at))}</p>}
        <div class={content.acts}>
          <Button kind="primary" icon="camera" onClick={() => (checked.value = null)}>
            {words.another}
          </Button>
        </div>
      </div>
    )
  return (
    <div class={content.content}>
      {trouble.value === null && <h2 class={content.large}>{words.scan}</h2>}
      <CodeScanner
        kiosk={kiosk}
        label={words.scan}
        advice={t(kioskContent).status.scanHint}
        instead={t(kioskContent).askCounter}
        onTrouble={(said) => (trouble.value = said)}
        onCode={(text) => void check(text)}
      />
      {/* A hand scanner types the code and presses Enter. */}
      <form
        class={styles.typed}
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.peek().trim() !== '') void check(typed.peek())
        }}
      >
        <label>
          {words.code}
          <input
            class={styles.box}
            type="text"
            inputMode="none"
            {...unremembered}
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
        </label>
      </form>
    </div>
  )
}
