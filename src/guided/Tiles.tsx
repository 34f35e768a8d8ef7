/** One of several as large tiles. Of a long list the first few, the rest on demand: nothing has to be typed. */
import { useState } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { guided } from '../i18n/vi/guided.ts'
import { Button } from '../ui/actions/Button.tsx'
import type { ControlProps } from '../ui/fields/field-wiring.ts'
import { Radios } from '../ui/fields/Radios.tsx'
import styles from './Guided.module.css'

export interface TilesProps extends ControlProps {
  readonly options: readonly string[]
  readonly value: string
  readonly onChange: (value: string) => void
}

const AT_ONCE = 8

export function Tiles({ options, value, onChange, ...control }: TilesProps) {
  const [all, setAll] = useState(options.length <= AT_ONCE + 1)
  const first = options.slice(0, AT_ONCE)
  const shown = all ? options : value === '' || first.includes(value) ? first : [...first, value]
  return (
    <div class={styles.tiles}>
      <Radios
        {...control}
        value={value}
        options={shown.map((label) => ({ value: label, label }))}
        stacked={options.some((option) => option.length > 24)}
        onChange={onChange}
      />
      {!all && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t(guided).others}
        </Button>
      )}
    </div>
  )
}
