/** What a Field hands to the control inside it, and what every control takes. */

export interface FieldWiring {
  readonly id: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export interface ControlProps extends FieldWiring {
  /** Shown yellow: read by machine, not yet confirmed by a person. */
  readonly proposed?: boolean | undefined
  readonly required?: boolean | undefined
}

/** Never remembered by the browser: values of inputs without this end up readable in the profile's session files. */
export const unremembered = { autocomplete: 'off', spellcheck: false, autocapitalize: 'off' } as const

/** The attributes all text boxes share. */
export function controlAttributes(props: ControlProps) {
  return {
    ...unremembered,
    id: props.id,
    'aria-describedby': props.describedBy,
    'aria-invalid': props.invalid ? ('true' as const) : undefined,
    'aria-required': props.required ? ('true' as const) : undefined,
    'data-proposed': props.proposed ? '' : undefined,
  }
}
