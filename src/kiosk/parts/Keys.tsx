/**
 * Keys on the glass: the letters a Vietnamese word is made of without its marks, or digits. As many in a row as there is
 * room for at their full size, in the order of the alphabet, which everybody knows and which any width keeps.
 */
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import styles from './Keys.module.css'

const LETTERS = [...'abcdeghiklmnopqrstuvxy']
const DIGITS = [...'123456789', '0']

export interface KeysProps {
  readonly text: string
  readonly onText: (text: string) => void
}

export function LetterKeys({ text, onText }: KeysProps) {
  const words = t(kioskContent).find
  return (
    <div class={styles.letters} role="group" aria-label={words.keyboard}>
      {LETTERS.map((letter) => (
        <Key key={letter} name={letter} onPress={() => onText(text + letter)} />
      ))}
      <Key name={words.space} wide onPress={() => onText(`${text} `)} />
      <Erase text={text} onText={onText} />
    </div>
  )
}

export function DigitKeys({ text, onText }: KeysProps) {
  const words = t(kioskContent).status
  return (
    <div class={styles.digits} role="group" aria-label={words.digits}>
      {DIGITS.map((digit) => (
        <Key key={digit} name={digit} onPress={() => onText(text + digit)} />
      ))}
      <Erase text={text} onText={onText} />
    </div>
  )
}

function Erase({ text, onText }: KeysProps) {
  return (
    <button
      type="button"
      class={classNames(styles.key, styles.wide)}
      onClick={() => onText(text.slice(0, -1))}
    >
      <Icon name="delete" />
      {t(kioskContent).find.erase}
    </button>
  )
}

function Key({ name, wide = false, onPress }: { name: string; wide?: boolean; onPress: () => void }) {
  return (
    <button type="button" class={classNames(styles.key, wide && styles.wide)} onClick={onPress}>
      {name}
    </button>
  )
}
