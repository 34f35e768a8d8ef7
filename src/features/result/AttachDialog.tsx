/** Attaching a signed file: it is looked at first, and what was found is said before anything is asked. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { refuse, type Problem } from '../../../domain/base/result.ts'
import { doubtOf } from '../../../domain/dossier/closing-gate.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { CheckedResult } from '../../bridge/pdf.ts'
import { getContext } from '../../data/current.ts'
import { instantToWall } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { attachResult, faultOf, lookAt } from './attach-result.ts'
import { findingRows } from './finding-rows.ts'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import styles from './Result.module.css'

interface Brought {
  readonly name: string
  readonly bytes: Uint8Array
  readonly looked: CheckedResult
}

export function AttachDialog({ state, onClose }: { state: DossierState; onClose: () => void }) {
  const words = t(source)
  const brought = useSignal<Brought | null>(null)
  const isChecking = useSignal(false)
  const unread = useSignal<Problem | null>(null)
  const number = useSignal('')
  const date = useSignal('')
  const signer = useSignal('')

  const take = async (file: File) => {
    isChecking.value = true
    unread.value = null
    brought.value = null
    const bytes = new Uint8Array(await file.arrayBuffer())
    const looked = await lookAt(getContext(), bytes, state, number.peek())
    isChecking.value = false
    if (!looked.ok) {
      unread.value = looked.problem
      return
    }
    const { check } = looked.value
    brought.value = { name: file.name, bytes, looked: looked.value }
    signer.value = check.signer
    date.value = check.signedAt === '' ? '' : instantToWall(check.signedAt).slice(0, 10)
  }
  const sending = useSubmission(async () => {
    const bytes = brought.peek()?.bytes
    if (!bytes) return refuse('result.file-missing')
    const answers = { number: number.peek().trim(), date: date.peek(), signer: signer.peek().trim() }
    const attached = await attachResult(getContext(), state, bytes, answers)
    if (!attached.ok) return attached
    showToast(words.attached)
    onClose()
    return attached
  })
  const file = brought.value
  const fault = file && faultOf(file.looked, state)
  const refusal = unread.value ?? fault
  // The missing owner is told below, with what to do about it.
  const doubt = file && !fault ? doubtOf({ ...file.looked.check, namesOwner: true }) : null
  const answers = useRef<HTMLDivElement>(null)
  // What is left to type comes next.
  useEffect(() => answers.current?.querySelector('input')?.focus(), [file])
  return (
    <AskDialog
      title={words.attach}
      submit={words.submitAttach}
      shortcut="Ctrl+Enter"
      wide
      intro={words.attachIntro}
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy || isChecking.value}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      <FileButton
        accept="application/pdf"
        label={file ? words.pickOther : words.pick}
        takesDrops
        onFiles={([picked]) => void take(picked)}
      />
      {isChecking.value && <p role="status">{words.checking}</p>}
      {refusal && (
        <Notice tone="overdue" title={words.refusedTitle} live>
          {problemSentence(refusal)}
        </Notice>
      )}
      {file && (
        <SummaryList
          rows={findingRows(
            file.looked,
            { name: file.name, size: file.bytes.length },
            state.reception?.owner.name ?? '',
            fault !== null,
          )}
        />
      )}
      {doubt && (
        <Notice tone="warn" title={words.doubtTitle} live>
          {problemSentence(doubt)}
        </Notice>
      )}
      {file && !fault && !file.looked.check.namesOwner && (
        <Notice tone="warn" title={words.ownerMissingTitle} live>
          {words.ownerMissingText}
        </Notice>
      )}
      {file && !fault && (
        <div class={styles.answers} ref={answers}>
          <Field id="result-number" label={words.number} hint={words.numberHint}>
            {(wiring) => (
              <TextInput {...wiring} value={number.value} onChange={(next) => (number.value = next)} />
            )}
          </Field>
          <Field id="result-date" label={words.date} group>
            {(wiring) => (
              <DateInput {...wiring} value={date.value} onChange={(next) => (date.value = next)} />
            )}
          </Field>
          <Field id="result-signer" label={words.signer} hint={words.signerHint}>
            {(wiring) => (
              <TextInput {...wiring} value={signer.value} onChange={(next) => (signer.value = next)} />
            )}
          </Field>
        </div>
      )}
    </AskDialog>
  )
}
