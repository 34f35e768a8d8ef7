/** Root and intermediate certificates from a file; a person compares their fingerprints with the issuing office's letter. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { certificatesIn } from '../../../domain/signature/pem.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { authorityRows, type ShownAuthority } from './authority-rows.tsx'
import { PickCertificate } from './PickCertificate.tsx'
import type { SignaturePorts } from './signature-ports.ts'

export interface AddAuthorityDialogProps {
  readonly ports: SignaturePorts
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export function AddAuthorityDialog({ ports, onDone, onClose }: AddAuthorityDialogProps) {
  const words = t(signatures)
  const file = useSignal<Uint8Array | null>(null)
  const shown = useSignal<readonly ShownAuthority[]>([])
  const isCompared = useSignal(false)
  const error = useSignal<string | null>(null)
  const take = async (bytes: Uint8Array) => {
    const read = certificatesIn(bytes).map((der) => ({ der, certificate: readCertificate(der) }))
    const rows = await Promise.all(
      read.flatMap(({ der, certificate }) =>
        certificate ? [sha256Hex(der).then((sha256) => ({ sha256, certificate }))] : [],
      ),
    )
    isCompared.value = false
    shown.value = rows
    file.value = rows.length > 0 ? bytes : null
    error.value = rows.length > 0 ? null : problemSentence({ code: 'signature.authority.unreadable' })
  }
  const adding = useSubmission(async () => {
    const bytes = file.peek()
    if (!bytes) return refuse('signature.authority.unreadable')
    const done = await ports.addAuthorities(bytes)
    if (done.ok) {
      await onDone()
      showToast(words.added)
    }
    return done
  })
  const submit = () => {
    error.value = file.peek() && !isCompared.peek() ? words.notCompared : null
    if (error.peek() === null) adding.submit()
  }
  return (
    <AskDialog
      title={words.addAuthority}
      submit={words.addAuthority}
      shortcut="Ctrl+Enter"
      wide
      intro={words.addIntro}
      problem={error.value ?? (adding.problem && problemSentence(adding.problem))}
      busy={adding.isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <PickCertificate
        label={file.value ? words.pickOther : words.pickCertificate}
        onFile={(bytes) => void take(bytes)}
      />
      {shown.value.map((one) => (
        <SummaryList key={one.sha256} rows={authorityRows(one)} />
      ))}
      {file.value && (
        <Checkbox
          id="authority-compared"
          label={words.compared}
          checked={isCompared.value}
          onChange={(next) => (isCompared.value = next)}
        />
      )}
    </AskDialog>
  )
}
