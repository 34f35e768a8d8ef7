/** Which two custodians are at hand, and the envelope for them: as a file, or as a code for their telephone. */
import { useSignal } from '@preact/signals'
import type { RecoveryEnvelope } from '../../bridge/vault.ts'
import { qrPath } from '../../device/qr-path.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { lock } from '../../i18n/vi/lock.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import styles from './Recovery.module.css'

const FILE = 'khoi-phuc.age'
const QUIET = 4 // modules

export function RecoveryEnvelopes({ envelopes }: { envelopes: readonly RecoveryEnvelope[] }) {
  const words = t(lock).recovery
  const chosen = useSignal('0')
  const isDrawn = useSignal(false)
  const envelope = envelopes[Number(chosen.value)]
  if (envelope === undefined) return null
  const [first, second] = envelope.custodians
  const qr = isDrawn.value ? qrPath(envelope.text) : null
  return (
    <div class={styles.stack}>
      <Field id="recover-pair" label={words.who} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={chosen.value}
            options={envelopes.map(({ custodians: [a, b] }, at) => ({
              value: String(at),
              label: words.pair(a, b),
            }))}
            onChange={(value) => (chosen.value = value)}
          />
        )}
      </Field>
      <div class={styles.row}>
        <Button
          icon="download"
          onClick={() => saveFile(new TextEncoder().encode(envelope.text), 'application/octet-stream', FILE)}
        >
          {words.save}
        </Button>
        <Button icon="qr-code" pressed={isDrawn.value} onClick={() => (isDrawn.value = !isDrawn.value)}>
          {words.draw}
        </Button>
      </div>
      {qr !== null && (
        <svg
          class={styles.qr}
          role="img"
          aria-label={words.qrLabel}
          viewBox={`${-QUIET} ${-QUIET} ${qr.size + 2 * QUIET} ${qr.size + 2 * QUIET}`}
        >
          <path d={qr.d} />
        </svg>
      )}
      <ol class={styles.steps}>
        <li>
          {words.stepFirst(first)} <code>{`age -d -i khoa-1.txt -o buoc-2.age ${FILE}`}</code>
        </li>
        <li>
          {words.stepSecond(second)} <code>age -d -i khoa-2.txt buoc-2.age</code>
        </li>
        <li>{words.stepThird}</li>
      </ol>
    </div>
  )
}
