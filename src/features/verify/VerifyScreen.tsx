/** One box for whatever somebody holds: the code of a receipt or of a result, scanned, pasted or photographed. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { Problem, Result } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { keysToldAt } from '../../data/receipt-proof.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { verify } from '../../i18n/vi/verify.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { checkCode, type Checked } from './check-code.ts'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import { ReceiptVerdict } from './ReceiptVerdict.tsx'
import { ResultVerdict } from './ResultVerdict.tsx'
import { ScanDialog } from './ScanDialog.tsx'
import { codeInPicture } from './read-picture.ts'
import styles from './Verify.module.css'

export function VerifyScreen({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(verify)
  const form = useRef<HTMLFormElement>(null)
  const text = useSignal('')
  const checked = useSignal<Result<Checked> | null>(null)
  const isBusy = useSignal(false)
  const isScanning = useSignal(false)
  const isBlank = useSignal(false) // a picture without a code
  const toldAt = useLive(() => keysToldAt(getContext().db), []).value
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const check = async (scanned: string) => {
    isScanning.value = false
    isBlank.value = false
    text.value = scanned
    checked.value = await checkCode(getContext(), scanned)
    form.current?.querySelector('input')?.select()
  }
  const readPicture = async (file: File) => {
    isBusy.value = true
    const found = await codeInPicture(new Uint8Array(await file.arrayBuffer()))
    isBusy.value = false
    if (!found.ok) checked.value = found
    else if (found.value !== null) await check(found.value)
    else {
      checked.value = null
      isBlank.value = true
    }
  }
  return (
    <div class={styles.screen}>
      <p class={styles.hint}>{words.hint}</p>
      <Card>
        <AskForm
          formRef={form}
          refusal={null}
          onSubmit={() => void check(text.peek())}
          actions={
            <>
              <Button kind="primary" type="submit" icon="search" busy={isBusy.value}>
                {isBusy.value ? words.checking : words.check}
              </Button>
              <Button icon="camera" shortcut="F4" onClick={() => (isScanning.value = true)}>
                {words.camera}
              </Button>
              <FileButton
                accept="image/*"
                label={words.picture}
                onFiles={([file]) => void readPicture(file)}
              />
            </>
          }
        >
          <Field id="verify-code" label={words.code} hint={words.codeHint}>
            {(wiring) => (
              <TextInput {...wiring} value={text.value} onChange={(typed) => (text.value = typed)} />
            )}
          </Field>
        </AskForm>
      </Card>
      {isBlank.value && (
        <Notice tone="warn" live>
          {words.noCode}
        </Notice>
      )}
      {checked.value !== null && <Verdict checked={checked.value} onOpen={onOpen} />}
      {toldAt !== undefined && (
        <p class={styles.hint}>{toldAt === null ? words.listNever : words.listAt(formatInstant(toldAt))}</p>
      )}
      {isScanning.value && (
        <ScanDialog onCode={(found) => void check(found)} onClose={() => (isScanning.value = false)} />
      )}
    </div>
  )
}

function Verdict({ checked, onOpen }: { checked: Result<Checked>; onOpen: (path: string) => void }) {
  if (!checked.ok) {
    return <Refusal problem={checked.problem} />
  }
  const { value } = checked
  return value.kind === 'receipt' ? (
    <ReceiptVerdict checked={value} onOpen={onOpen} />
  ) : (
    <ResultVerdict key={value.code.sha256} checked={value} />
  )
}

/** Forged is said of what is known to be; what could not be read or proven is no accusation. */
function Refusal({ problem }: { problem: Problem }) {
  const words = t(verify)
  const isForged = problem.code === 'receipt.signature.invalid'
  const isAboutPaper = /^(?:receipt|signature)\./.test(problem.code)
  const title = isForged ? words.forged : words.unproven
  return (
    <Notice tone={isForged ? 'overdue' : 'warn'} {...(isAboutPaper ? { title } : {})} live>
      {problemSentence(problem)}
    </Notice>
  )
}
