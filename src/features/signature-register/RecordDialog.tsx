/** A certificate into the register, from its own file: what stands in it is read, not typed. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { certificatesIn } from '../../../domain/signature/pem.ts'
import { entryFrom } from '../../../domain/signature/register.ts'
import { sameName } from '../../../domain/text/same-name.ts'
import { getContext } from '../../data/current.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { OwnerFields } from './OwnerFields.tsx'
import { PickCertificate } from './PickCertificate.tsx'
import { dayOf } from './register-words.ts'
import type { SignaturePorts } from './signature-ports.ts'

export interface RecordDialogProps {
  readonly ports: SignaturePorts
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

type Entry = ReturnType<typeof entryFrom>

export function RecordDialog({ ports, onDone, onClose }: RecordDialogProps) {
  const words = t(signatures)
  const file = useSignal<{ readonly bytes: Uint8Array; readonly entry: Entry } | null>(null)
  const isUnread = useSignal(false)
  const officer = useSignal('')
  const position = useSignal('')
  const take = (bytes: Uint8Array) => {
    const [der] = certificatesIn(bytes)
    const certificate = der && readCertificate(der)
    isUnread.value = !certificate
    if (!certificate) return (file.value = null)
    const entry = entryFrom(certificate)
    const bearers = activeOfficers(getContext()).filter(
      ({ name }) => sameName(name, entry.holder) === 'exact',
    )
    const owner = bearers.length === 1 ? bearers[0] : undefined
    officer.value = owner?.id ?? ''
    position.value = entry.position || (owner?.title ?? '')
    return (file.value = { bytes, entry })
  }
  const saving = useSubmission(async () => {
    const chosen = file.peek()
    if (!chosen) return refuse('signature.register.unreadable')
    const owner = { officer: officer.peek() || null, position: position.peek().trim() }
    const done = await ports.record(chosen.bytes, owner)
    if (done.ok) {
      await onDone()
      showToast(words.recorded)
    }
    return done
  })
  const problem = isUnread.value ? { code: 'signature.register.unreadable' } : saving.problem
  return (
    <AskDialog
      title={words.record}
      submit={words.save}
      shortcut="Ctrl+Enter"
      wide
      intro={words.recordIntro}
      problem={problem && problemSentence(problem)}
      busy={saving.isBusy}
      onSubmit={saving.submit}
      onClose={onClose}
    >
      <PickCertificate label={file.value ? words.pickOther : words.pickCertificate} onFile={take} />
      {file.value && (
        <>
          <SummaryList rows={entryRows(file.value.entry)} />
          <OwnerFields officer={officer} position={position} />
        </>
      )}
    </AskDialog>
  )
}

export function entryRows({ holder, unit, serial, issuer, validFrom, validTo }: Omit<Entry, 'position'>) {
  const words = t(signatures)
  return [
    { key: 'holder', label: words.holder, value: holder, note: unit },
    { key: 'issuer', label: words.issuer, value: issuer },
    { key: 'serial', label: words.serial, value: serial.toUpperCase() },
    { key: 'validity', label: words.validity, value: `${dayOf(validFrom)} – ${dayOf(validTo)}` },
  ]
}
