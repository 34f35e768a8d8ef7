/** Sentences read to residents, in the languages spoken here: of the kiosk, then form by form. */
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { t } from '../../i18n/locale.ts'
import { guided } from '../../i18n/vi/guided.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { voice } from '../../i18n/vi/voice.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { OWN_PACK, type Recordings } from '../../voice/recordings.ts'
import { CarryPack } from './CarryPack.tsx'
import { promptLines } from './lines.ts'
import type { openMicrophone } from './microphone.ts'
import { RecorderCard } from './RecorderCard.tsx'
import styles from './Voice.module.css'

export interface PromptsCardProps {
  readonly recordings: Recordings
  readonly forms: readonly FormDefinition[]
  readonly isEmpty: (pack: string) => boolean
  readonly listenTo?: typeof openMicrophone
}

const KIOSK = 'kiosk'

export function PromptsCard({ recordings, forms, isEmpty, listenTo }: PromptsCardProps) {
  const words = t(voice)
  const language = useSignal('tai')
  const part = useSignal(KIOSK)
  // A sentence that stands in two parts is said once: it is kept under its wording.
  const lines = useMemo(
    () =>
      part.value === KIOSK
        ? promptLines([kioskShell, kioskContent, guided], [])
        : promptLines(
            [],
            forms.filter(({ id }) => id === part.value),
          ),
    [part.value, forms],
  )
  const parts = [
    { value: KIOSK, label: words.partKiosk },
    ...forms.map(({ id, title }) => ({ value: id, label: title })),
  ]
  const languages = Object.entries(words.languages).map(([value, label]) => ({ value, label }))
  const choices = [
    { id: 'voice-language', label: words.language, chosen: language, options: languages },
    { id: 'voice-part', label: words.part, chosen: part, options: parts },
  ]
  return (
    <RecorderCard
      key={`${language.value}/${part.value}`}
      recordings={recordings}
      {...(listenTo ? { listenTo } : {})}
      title={words.prompts}
      hint={words.promptsHint}
      pack={language.value}
      lines={lines}
      choice={
        <div class={styles.row}>
          {choices.map(({ id, label, chosen, options }) => (
            <Field key={id} id={id} label={label}>
              {(wiring) => (
                <Select
                  {...wiring}
                  value={chosen.value}
                  options={options}
                  onChange={(value) => {
                    if (value !== '') chosen.value = value
                  }}
                />
              )}
            </Field>
          ))}
        </div>
      }
    >
      <CarryPack
        recordings={recordings}
        pack={language.value}
        isEmpty={isEmpty(language.value)}
        onImported={(pack) => {
          if (pack !== OWN_PACK) language.value = pack
        }}
      />
    </RecorderCard>
  )
}
