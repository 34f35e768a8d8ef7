/** A box for the label of an original: a scanner types it and presses Enter, or somebody reads it off; the dossier opens. */
import { useSignal } from '@preact/signals'
import { parseLabel } from '../../../domain/custody/label.ts'
import { codeInReceipt } from '../../../domain/receipt-proof/receipt-text.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Custody.module.css'

export interface ScanBoxProps {
  readonly states: readonly DossierState[]
  readonly onOpen: (path: string) => void
}

export function ScanBox({ states, onOpen }: ScanBoxProps) {
  const words = t(custody)
  const typed = useSignal('')
  const isUnknown = useSignal(false)
  const open = () => {
    const text = typed.peek().trim()
    if (text === '') return
    const code = parseLabel(text)?.code ?? codeInReceipt(text) ?? text.toUpperCase()
    const found = states.find(({ reception }) => reception?.code === code)
    if (found) return onOpen(`/ho-so/${found.id}`)
    isUnknown.value = true
  }
  return (
    <form
      class={styles.bar}
      onSubmit={(event) => {
        event.preventDefault()
        open()
      }}
    >
      <Field
        id="custody-scan"
        label={words.scan}
        hint={words.scanHint}
        {...(isUnknown.value ? { error: words.scanNothing } : {})}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={typed.value}
            onChange={(next) => {
              typed.value = next
              isUnknown.value = false
            }}
          />
        )}
      </Field>
      <Button type="submit">{words.openScanned}</Button>
    </form>
  )
}
