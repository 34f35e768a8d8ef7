/** "Nộp sẵn": found by the code on the slip or in the list, opened as a draft at its check page. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { parseSubmissionCode } from '../../../domain/submission/code.ts'
import type { SubmissionListed } from '../../../domain/submission/wire.ts'
import type { Law } from '../../data/law.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { prefiled } from '../../i18n/vi/prefiled.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import type { PrefiledPorts } from './prefiled-ports.ts'
import { PrefiledList } from './PrefiledList.tsx'
import styles from './Prefiled.module.css'
import { usePrefiled } from './use-prefiled.ts'

export interface PrefiledScreenProps {
  readonly ports: PrefiledPorts
  readonly law: Law
}

export function PrefiledScreen({ ports, law }: PrefiledScreenProps) {
  const words = t(prefiled)
  const list = usePrefiled(ports.wire, ports.now)
  const code = useSignal('')
  const problem = useSignal<Problem | string | null>(null)
  const busy = useSignal<string | null>(null)
  const isLooking = useSignal(false)
  const waiting = (list.value?.submissions ?? []).filter((one) => one.takenAt === null)

  const open = async (one: SubmissionListed) => {
    if (busy.peek() !== null) return
    busy.value = one.id
    problem.value = null
    const opened = await ports.open(one.id)
    busy.value = null
    if (!opened.ok) problem.value = opened.problem
  }
  const find = (text: string) => {
    const read = parseSubmissionCode(text)
    if (!read.ok) {
      problem.value = read.problem
      return
    }
    const found = (list.peek()?.submissions ?? []).find((one) => one.code === read.value)
    if (found) void open(found)
    else problem.value = words.unknown
  }
  const said = problem.value
  return (
    <div class={styles.screen}>
      <p>{words.hint}</p>
      {list.value && !list.value.isLive && (
        <Notice tone="offline">
          {list.value.at === null ? words.offlineNever : words.offline(formatInstant(list.value.at))}
        </Notice>
      )}
      <Card>
        <AskForm
          startAt={0}
          refusal={said === null ? null : typeof said === 'string' ? said : problemSentence(said)}
          onSubmit={() => find(code.peek())}
          actions={
            <>
              <Button kind="primary" type="submit" busy={busy.value !== null}>
                {words.find}
              </Button>
              <Button icon="camera" onClick={() => (isLooking.value = true)}>
                {words.camera}
              </Button>
            </>
          }
        >
          <Field id="prefiled-code" label={words.code} hint={words.codeHint}>
            {(wiring) => (
              <TextInput {...wiring} short value={code.value} onChange={(next) => (code.value = next)} />
            )}
          </Field>
        </AskForm>
        <p role="status">{busy.value === null ? '' : words.opening}</p>
      </Card>
      <Card title={words.list}>
        {waiting.length === 0 ? (
          <EmptyState icon="file-text" title={words.none}>
            {words.noneHint}
          </EmptyState>
        ) : (
          <PrefiledList rows={waiting} law={law} busy={busy.value} onOpen={(one) => void open(one)} />
        )}
      </Card>
      {isLooking.value && (
        <ports.CodeDialog
          onCode={(text) => {
            isLooking.value = false
            find(text)
          }}
          onClose={() => (isLooking.value = false)}
        />
      )}
    </div>
  )
}
