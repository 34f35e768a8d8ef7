/** One request as the paper that goes to the issuing office; and the way to write down its answer. */
import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { ChangeRequest } from '../../../domain/signature/change-request.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import { getContext } from '../../data/current.ts'
import { printSheet } from '../../device/print.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AnswerDialog } from './AnswerDialog.tsx'
import { dayOf } from './register-words.ts'
import type { SignaturePorts } from './signature-ports.ts'
import styles from './Signatures.module.css'

export interface RequestSheetProps {
  readonly request: ChangeRequest
  readonly entry: RegisteredCertificate
  readonly ports: SignaturePorts
  readonly mayAnswer: boolean
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export function RequestSheet({ request, entry, ports, mayAnswer, onDone, onClose }: RequestSheetProps) {
  const words = t(signatures)
  const isAnswering = useSignal(false)
  const sheet = useRef<HTMLDivElement>(null)
  if (isAnswering.value)
    return <AnswerDialog request={request} ports={ports} onDone={onDone} onClose={onClose} />
  const print = () => sheet.current && void printSheet(sheet.current, 'a4')
  const { nation, motto, title, to, text, date, head, sign, holderSign } = words.sheet
  const facts = [
    [words.holder, entry.holder],
    [words.position, entry.position],
    [words.unit, entry.unit],
    [words.serial, entry.serial.toUpperCase()],
    [words.issuer, entry.issuer],
    [words.validTo, dayOf(entry.validTo)],
    [words.wanted, request.wanted],
    [words.reason, request.reason],
  ].filter(([, value]) => value !== '')
  return (
    <Dialog
      title={words.kinds[request.kind]}
      wide
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" icon="printer" shortcut="Ctrl+P" onClick={print}>
            {words.print}
          </Button>
          {mayAnswer && (
            <Button icon="pencil" onClick={() => (isAnswering.value = true)}>
              {words.answer}
            </Button>
          )}
        </>
      }
    >
      <div ref={sheet} class={styles.sheet}>
        <div class={styles.centred}>
          <p>{nation}</p>
          <p>{motto}</p>
        </div>
        <p>{getContext().device.communeName}</p>
        <p class={styles.centred}>{title}</p>
        <p class={styles.centred}>{to}</p>
        <p>{text(words.kinds[request.kind])}</p>
        <dl class={styles.facts}>
          {facts.map(([label, value]) => [<dt key={`${label}-t`}>{label}</dt>, <dd key={label}>{value}</dd>])}
        </dl>
        <p>{date(dayOf(request.askedAt))}</p>
        <div class={styles.signs}>
          <div>
            <p>{holderSign}</p>
          </div>
          <div>
            <p>{head}</p>
            <p>{sign}</p>
          </div>
        </div>
      </div>
    </Dialog>
  )
}
