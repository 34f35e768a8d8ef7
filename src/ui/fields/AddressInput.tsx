/** An address of the two levels in force since 1/7/2025: detail, commune, province. A commune from the list brings its
 *  code and province; any other may be typed. */
import { useRef } from 'preact/hooks'
import { Combobox } from './Combobox.tsx'
import control from './control.module.css'
import type { ControlProps } from './field-wiring.ts'
import type { Match } from './option-list.ts'
import { TextInput } from './TextInput.tsx'
import styles from './Composite.module.css'
import { useUiWords } from '../words.ts'

export interface Address {
  readonly detail: string
  readonly commune: string
  readonly communeCode: string | null
  readonly province: string
}

export interface CommuneOption {
  readonly code: string
  readonly name: string
  readonly province: string
}

export interface AddressInputProps extends ControlProps {
  readonly value: Address
  readonly communes: readonly CommuneOption[]
  readonly provinces: readonly string[]
  readonly match: Match
  readonly onChange: (value: Address) => void
}

export const emptyAddress: Address = { detail: '', commune: '', communeCode: null, province: '' }

/** Stands inside a `Field` with `group`; `id` is the id of the detail box. */
export function AddressInput(props: AddressInputProps) {
  const { id, communes, match } = props
  const words = useUiWords()
  // The boxes report one by one, possibly before the caller has rendered again.
  const now = useRef(props.value)
  now.current = props.value
  const change = (part: Partial<Address>) => {
    now.current = { ...now.current, ...part }
    props.onChange(now.current)
  }
  const takeCommune = (chosen: string) => {
    const known = communes.find((commune) => commune.code === chosen)
    if (known === undefined) return change({ commune: chosen, communeCode: null })
    change({ commune: known.name, communeCode: known.code, province: known.province })
  }
  const wiring = (part: string) => ({ ...props, id: part === 'detail' ? id : `${id}-${part}` })
  return (
    <div class={styles.parts}>
      <label class={styles.whole}>
        <span class={control['part-label']}>{words.addressDetail}</span>
        <TextInput
          {...wiring('detail')}
          value={props.value.detail}
          onChange={(detail) => change({ detail })}
        />
      </label>
      <div>
        <label class={control['part-label']} for={`${id}-commune`}>
          {words.commune}
        </label>
        <Combobox
          {...wiring('commune')}
          value={props.value.communeCode ?? props.value.commune}
          options={communes.map((commune) => ({ value: commune.code, label: commune.name }))}
          match={match}
          onChange={takeCommune}
        />
      </div>
      <div>
        <label class={control['part-label']} for={`${id}-province`}>
          {words.province}
        </label>
        <Combobox
          {...wiring('province')}
          value={props.value.province}
          options={props.provinces.map((name) => ({ value: name, label: name }))}
          match={match}
          onChange={(province) => change({ province })}
        />
      </div>
    </div>
  )
}
