/** What the resident keeps: a code, whom to ask, and that it is NOT the official receipt. */
import { useEffect, useRef } from 'preact/hooks'
import { useSignal } from '@preact/signals'
import { showSubmissionCode } from '../../../domain/submission/code.ts'
import { printSheet } from '../../device/print.ts'
import { qrPath } from '../../device/qr-path.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { CodePicture } from '../../ui/paper/CodePicture.tsx'
import type { Filing } from '../../data/filings.ts'
import type { FieldPorts } from './field-ports.ts'
import styles from './Field.module.css'
import { PAD } from './SignaturePad.tsx'
import { Step } from './Step.tsx'

export interface SlipStepProps {
  readonly ports: Pick<FieldPorts, 'ctx' | 'phone' | 'speak'>
  readonly filing: Filing
  readonly procedure: string
  readonly who: string
  readonly state: string // in words: where it lies now
  readonly onHome: () => void
}

export function SlipStep({ ports, filing, procedure, who, state, onHome }: SlipStepProps) {
  const words = t(field).slip
  const sheet = useRef<HTMLDivElement>(null)
  const phone = useSignal('')
  useEffect(() => void ports.phone.read().then((kept) => (phone.value = kept)), [])
  const shown = showSubmissionCode(filing.code)
  const rows = [
    [words.procedure, procedure],
    [words.who, who],
    [words.helper, ports.ctx.officer.name],
    [words.at, formatInstant(filing.savedAt)],
    [words.phone, phone.value],
  ].filter(([, value]) => value !== '')
  return (
    <Step
      title={words.title}
      hint={state}
      onListen={() => ports.speak(words.aloud([...filing.code].join(' ')))}
      actions={
        <>
          <Button
            kind="primary"
            icon="printer"
            onClick={() => sheet.current && void printSheet(sheet.current, 'a5')}
          >
            {words.print}
          </Button>
          <Button onClick={onHome}>{words.home}</Button>
        </>
      }
    >
      <div ref={sheet} class={styles.slip} data-sheet="a5">
        <p class={styles.kind}>{words.kind}</p>
        <p class={styles.not}>{words.notReceipt}</p>
        <div class={styles.codes}>
          <div>
            <p>{words.code}</p>
            <p class={styles.code}>{shown}</p>
          </div>
          <CodePicture path={qrPath(filing.code)} label={words.qr} class={styles.qr} />
        </div>
        <dl class={styles.rows}>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{words.next}</p>
        <p>{words.bring}</p>
        {filing.signature === null ? (
          <p class={styles.later}>{words.signLater}: ……………………………</p>
        ) : (
          <svg class={styles.signed} viewBox={`0 0 ${PAD.width} ${PAD.height}`} aria-hidden="true">
            <path d={filing.signature} class={styles.ink} />
          </svg>
        )}
      </div>
    </Step>
  )
}
