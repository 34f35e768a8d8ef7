/** Typing on the glass: plain letters, results under the keys as each is touched. */
import { useSignal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { unremembered } from '../../ui/fields/field-wiring.ts'
import content from '../parts/Content.module.css'
import { LetterKeys } from '../parts/Keys.tsx'
import { ProcedureTiles } from './ProcedureTiles.tsx'
import { createFinder } from './search-procedures.ts'
import styles from './SearchStep.module.css'

export interface SearchStepProps {
  readonly procedures: ReadonlyMap<string, Procedure>
  readonly onChoose: (procedure: Procedure) => void
}

const MOST_LETTERS = 60

export function SearchStep({ procedures, onChoose }: SearchStepProps) {
  const words = t(kioskContent).find
  const text = useSignal('')
  const finder = useMemo(() => createFinder(procedures), [procedures.size])
  useEffect(() => {
    const warming = setTimeout(() => finder.warm())
    return () => clearTimeout(warming)
  }, [finder])
  const found = finder.find(text.value)
  const write = (next: string) => (text.value = next.slice(0, MOST_LETTERS))
  return (
    <div class={content.content}>
      <label class={styles.label}>
        {words.search}
        {/* The system's own keyboard would cover half of the glass; one that is plugged in types here. */}
        <input
          class={styles.box}
          type="text"
          inputMode="none"
          {...unremembered}
          value={text.value}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      <LetterKeys text={text.value} onText={write} />
      <p role="status" class={content.hint}>
        {text.value.trim() === '' ? words.searchHint : words.found(found.length)}
      </p>
      {text.value.trim() !== '' && found.length === 0 && <p>{words.nothing}</p>}
      <ProcedureTiles procedures={found} onChoose={onChoose} />
    </div>
  )
}
