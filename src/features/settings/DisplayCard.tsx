/** Language, text size and contrast of this device. */
import { useSignal } from '@preact/signals'
import { changeDisplay, display, type Display } from '../../device/display.ts'
import { t } from '../../i18n/locale.ts'
import { settings } from '../../i18n/vi/settings.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import styles from './Settings.module.css'

export function DisplayCard() {
  const words = t(settings)
  const isLost = useSignal(false)
  const { language, textSize, contrast } = display.value
  const change = async (wanted: Partial<Display>) => {
    isLost.value = !(await changeDisplay(wanted)).ok
  }
  return (
    <Card title={words.display}>
      <div class={styles.stack}>
        {isLost.value && (
          <Notice tone="warn" live>
            {words.displayNotKept}
          </Notice>
        )}
        <Field id="language" label={words.language} group>
          {(wiring) => (
            <Radios
              {...wiring}
              value={language}
              options={[
                { value: 'vi', label: words.vietnamese },
                { value: 'en', label: words.english },
              ]}
              onChange={(value) => void change({ language: value === 'en' ? 'en' : 'vi' })}
            />
          )}
        </Field>
        <Field id="text-size" label={words.textSize} group>
          {(wiring) => (
            <Radios
              {...wiring}
              value={textSize}
              options={[
                { value: '100', label: words.textNormal },
                { value: '150', label: words.textLarge },
                { value: '200', label: words.textLargest },
              ]}
              onChange={(value) =>
                void change({ textSize: value === '150' || value === '200' ? value : '100' })
              }
            />
          )}
        </Field>
        <Checkbox
          id="contrast"
          label={words.contrast}
          hint={words.contrastHint}
          checked={contrast === 'high'}
          onChange={(isHigh) => void change({ contrast: isHigh ? 'high' : 'standard' })}
        />
      </div>
    </Card>
  )
}
