/** How a page is kept, each choice shown on the page itself. Reading never depends on it. */
import { useId } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import styles from './LookChoice.module.css'

export type Look = 'colour' | 'grey' | 'black-white'

export type LookWords = Readonly<Record<Look | 'legend', string>>

export interface LookChoiceProps {
  readonly words: LookWords
  readonly value: Look
  readonly onChange: (look: Look) => void
  readonly picture?: string | null // small
}

const looks: readonly Look[] = ['colour', 'grey', 'black-white']

export function LookChoice({ words, value, onChange, picture = null }: LookChoiceProps) {
  const name = useId()
  return (
    <fieldset class={styles.looks}>
      <legend class={styles.legend}>{words.legend}</legend>
      <div class={styles.choices}>
        {looks.map((look) => (
          <label key={look} class={styles.choice}>
            {picture !== null && (
              <span class={styles.sample}>
                <img class={classNames(styles.picture, styles[look])} src={picture} alt="" />
              </span>
            )}
            <span class={styles.line}>
              <input
                type="radio"
                name={name}
                value={look}
                checked={look === value}
                autocomplete="off"
                class={styles.tick}
                onChange={() => onChange(look)}
              />
              {words[look]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
