/** Which scanner and how: everything on one screen, every answer already given by the last time. */
import type { ListedScanner } from '../../../domain/sync/wire.ts'
import type { ScanSettings } from '../../device/scanner/scan-settings.ts'
import { t } from '../../i18n/locale.ts'
import { scan } from '../../i18n/vi/scan.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import type { ScanRunState } from './scan-dialog-run.ts'
import styles from './ScanDialog.module.css'

export interface ScanDialogSettingsProps {
  readonly state: ScanRunState
  readonly scanner: ListedScanner | undefined
  readonly onChoose: (change: { readonly chosen: string }) => void
  readonly onSettings: (change: Partial<ScanSettings>) => void
}

export function ScanDialogSettings({ state, scanner, onChoose, onSettings }: ScanDialogSettingsProps) {
  const words = t(scan)
  const { settings } = state
  return (
    <div class={styles.settings}>
      <Field
        id="scan-scanner"
        label={words.scanner}
        hint={state.isListOld && state.scanners.length > 0 ? words.oldList : undefined}
      >
        {(wiring) => (
          <Select
            {...wiring}
            value={scanner?.id ?? ''}
            options={state.scanners.map(({ id, name }) => ({ value: id, label: name || words.ownComputer }))}
            onChange={(chosen) => onChoose({ chosen })}
          />
        )}
      </Field>
      <Field id="scan-source" label={words.source} hint={words.sourceHint} group>
        {(wiring) => (
          <div class={styles.source}>
            <Radios
              {...wiring}
              value={settings.source}
              options={choices(words.sources)}
              onChange={(source) => onSettings({ source: source as ScanSettings['source'] })}
            />
            <Checkbox
              id="scan-duplex"
              label={words.duplex}
              checked={settings.duplex}
              onChange={(duplex) => onSettings({ duplex })}
            />
          </div>
        )}
      </Field>
      <Field id="scan-paper" label={words.paper} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={settings.paper}
            options={choices(words.papers)}
            onChange={(paper) => onSettings({ paper: paper as ScanSettings['paper'] })}
          />
        )}
      </Field>
      <Field id="scan-colour" label={words.colour} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={settings.colour}
            options={choices(words.colours)}
            onChange={(colour) => onSettings({ colour: colour as ScanSettings['colour'] })}
          />
        )}
      </Field>
      <Field id="scan-dpi" label={words.sharpness} hint={words.sharpnessHint} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={String(settings.dpi)}
            options={[300, 200].map((dpi) => ({ value: String(dpi), label: words.dpi[dpi as 200 | 300] }))}
            onChange={(dpi) => onSettings({ dpi: dpi === '200' ? 200 : 300 })}
          />
        )}
      </Field>
    </div>
  )
}

function choices(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
