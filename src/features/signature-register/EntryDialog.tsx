/** One line of the register, and what can be done with it. */
import { useComputed, useSignal } from '@preact/signals'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { OwnerFields } from './OwnerFields.tsx'
import { entryRows } from './RecordDialog.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import type { SignaturePorts } from './signature-ports.ts'
import styles from './Signatures.module.css'

export interface EntryDialogProps {
  readonly entry: RegisteredCertificate
  readonly ports: SignaturePorts
  readonly mayChange: boolean
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

type Work = 'see' | 'confirm' | 'end' | 'ask'

export function EntryDialog(props: EntryDialogProps) {
  const { entry, ports, mayChange, onDone, onClose } = props
  const words = t(signatures)
  const work = useSignal<Work>('see')
  if (work.value === 'ask')
    return <RequestDialog entry={entry} ports={ports} onDone={onDone} onClose={onClose} />
  if (work.value === 'confirm') return <Confirm {...props} />
  if (work.value === 'end') return <End {...props} />
  const { position, present } = entry
  return (
    <Dialog
      title={entry.holder}
      onClose={onClose}
      actions={
        <>
          {mayChange && entry.endedAt === null && (
            <>
              <Button kind="primary" icon="send" onClick={() => (work.value = 'ask')}>
                {words.ask}
              </Button>
              <Button icon="check" onClick={() => (work.value = 'confirm')}>
                {words.confirm}
              </Button>
              <Button kind="quiet" onClick={() => (work.value = 'end')}>
                {words.end}
              </Button>
            </>
          )}
          <Button onClick={onClose}>{t(everywhere).close}</Button>
        </>
      }
    >
      <div class={styles.stack}>
        {entry.source === 'result' && <Notice tone="info">{words.learntHint}</Notice>}
        <SummaryList
          rows={[
            ...entryRows(entry),
            { key: 'position', label: words.position, value: position || '–' },
            ...(present
              ? [
                  {
                    key: 'present',
                    label: words.presentPosition,
                    value: present.isActive ? present.position || '–' : words.hasLeft(entry.holder),
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Dialog>
  )
}

function Confirm({ entry, ports, onDone, onClose }: EntryDialogProps) {
  const words = t(signatures)
  const officer = useSignal(entry.officer ?? '')
  const position = useSignal(entry.position)
  const owner = useComputed(() => ({ officer: officer.value || null, position: position.value.trim() }))
  const saving = useSubmission(async () => {
    const done = await ports.confirm(entry.id, owner.peek())
    if (done.ok) {
      await onDone()
      showToast(words.confirmed)
    }
    return done
  })
  return (
    <AskDialog
      title={words.confirm}
      submit={words.save}
      shortcut="Ctrl+Enter"
      problem={saving.problem && problemSentence(saving.problem)}
      busy={saving.isBusy}
      onSubmit={saving.submit}
      onClose={onClose}
    >
      <SummaryList rows={entryRows(entry)} />
      <OwnerFields officer={officer} position={position} />
    </AskDialog>
  )
}

function End({ entry, ports, onDone, onClose }: EntryDialogProps) {
  const words = t(signatures)
  const ending = useSubmission(async () => {
    const done = await ports.end(entry.id)
    if (done.ok) {
      await onDone()
      showToast(words.ended)
    }
    return done
  })
  return (
    <AskDialog
      title={`${words.end}: ${entry.holder}`}
      submit={words.end}
      tone="danger"
      intro={words.endIntro}
      problem={ending.problem && problemSentence(ending.problem)}
      busy={ending.isBusy}
      onSubmit={ending.submit}
      onClose={onClose}
    />
  )
}
