/** Who one is, and the words only they know; the words can be shown while they are typed. */
import { useSignal } from '@preact/signals'
import { Button } from '../actions/Button.tsx'
import { Field } from './Field.tsx'
import { TextInput } from './TextInput.tsx'

export interface Credentials {
  readonly officer: string
  readonly passphrase: string
}

export interface CredentialWords {
  readonly officerCode: string
  readonly passphrase: string
  readonly passphraseHint: string
  readonly showPassphrase: string
}

/** The two boxes, the button that shows the words, and what was typed so far. */
export function useCredentials(words: CredentialWords, ids: Credentials) {
  // Signals, because Enter settles the box and submits in the same breath, before anything is drawn again.
  const officer = useSignal('')
  const passphrase = useSignal('')
  const isShown = useSignal(false)
  const boxes = (
    <>
      <Field id={ids.officer} label={words.officerCode}>
        {(wiring) => (
          <TextInput
            {...wiring}
            value={officer.value}
            onChange={(value) => (officer.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
      <Field id={ids.passphrase} label={words.passphrase} hint={words.passphraseHint}>
        {(wiring) => (
          <TextInput
            {...wiring}
            key={isShown.value ? 'shown' : 'secret'}
            secret={!isShown.value}
            value={passphrase.value}
            onChange={(value) => (passphrase.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
    </>
  )
  const toggle = (
    <Button kind="quiet" pressed={isShown.value} onClick={() => (isShown.value = !isShown.value)}>
      {words.showPassphrase}
    </Button>
  )
  const typed = (): Credentials => ({ officer: officer.value, passphrase: passphrase.value })
  return { typed, boxes, toggle }
}
