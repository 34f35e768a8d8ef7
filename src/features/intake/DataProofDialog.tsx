/** A component proven by data: which register, and what was found there. The reference stays with the dossier. */
import { useSignal } from '@preact/signals'
import type { ComponentProof } from '../../../domain/dossier/events.ts'
import type { Component } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { procedure } from '../../i18n/vi/procedure.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'

export interface DataProofDialogProps {
  readonly component: Component
  readonly onProve: (proof: ComponentProof) => void
  readonly onClose: () => void
}

export function DataProofDialog({ component, onProve, onClose }: DataProofDialogProps) {
  const words = t(intake)
  const sources = t(procedure).dataSource
  const source = useSignal<string>(component.data[0] ?? '')
  const reference = useSignal('')
  const tried = useSignal(false)
  const missing = reference.value.trim() === ''
  const prove = () => {
    tried.value = true
    if (!missing) onProve({ by: 'data', source: source.value, reference: reference.value.trim() })
  }
  return (
    <Dialog
      title={`${words.byData}: ${component.label}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" shortcut="Ctrl+Enter" onClick={prove}>
            {t(everywhere).continue}
          </Button>
          <Button onClick={onClose}>{t(everywhere).cancel}</Button>
        </>
      }
    >
      {component.data.length > 1 && (
        <Field id="data-source" label={words.byData} group>
          {(wiring) => (
            <Radios
              {...wiring}
              value={source.value}
              options={component.data.map((value) => ({ value, label: sources[value] }))}
              onChange={(value) => (source.value = value)}
            />
          )}
        </Field>
      )}
      <Field
        id="data-reference"
        label={words.dataReference}
        hint={component.data.length === 1 ? sources[component.data[0] ?? 'population'] : undefined}
        error={tried.value && missing ? words.dataReferenceMissing : undefined}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={reference.value}
            onChange={(value) => (reference.value = value)}
            debounceMs={0}
          />
        )}
      </Field>
    </Dialog>
  )
}
