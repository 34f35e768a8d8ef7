/** A stack as it was parted: what becomes of it is seen before anything is begun. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Law } from '../../../data/law.ts'
import { incomingFiles } from '../../../data/pictures/incoming-files.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { capture } from '../../../i18n/vi/capture.ts'
import { everywhere } from '../../../i18n/vi/everywhere.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { FilePlace } from '../../../ui/capture/FilePlace.tsx'
import { Card } from '../../../ui/data/Card.tsx'
import { allRefused } from '../../../data/pictures/taker.ts'
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.tsx'
import { EmptyState } from '../../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { Progress } from '../../../ui/feedback/Progress.tsx'
import { showToast } from '../../../ui/feedback/toasts.ts'
import { useSubmission } from '../../../ui/fields/use-submission.ts'
import type { StackDesk } from './stack-desk.ts'
import { procedureBox, StackDossierCard } from './StackDossierCard.tsx'
import { ScanAction } from '../ScanAction.tsx'
import styles from '../PapersPart.module.css'
import own from './Stack.module.css'

const MISSING = 'capture.stack.procedure-missing'

export interface StackScreenProps {
  readonly desk: StackDesk
  readonly law: Law
  readonly onBegun: () => void
}

export function StackScreen({ desk, law, onBegun }: StackScreenProps) {
  const words = t(capture)
  const clearing = useSignal(false)
  const [pages, split, reading] = [desk.pages.value, desk.split.value, desk.reading.value]
  const [refused, preparing] = [desk.refused.value, desk.preparing.value]
  const count = split.dossiers.length
  const { isBusy, problem, submit } = useSubmission(async () => {
    const begun = await desk.begin()
    if (begun.ok) {
      showToast(words.stack.begun(begun.value.length))
      onBegun()
    }
    return begun
  })
  const missing = problem?.code === MISSING ? problem : null
  const lacking = Number(missing?.details?.['dossier'] ?? 0)
  useEffect(() => {
    if (missing !== null) document.getElementById(procedureBox(lacking))?.focus()
  }, [missing])
  return (
    <FilePlace
      class={styles.part}
      label={words.file}
      onFiles={(files) => void desk.take(incomingFiles(files))}
    >
      {(pick) => (
        <>
          <div>
            <p class={own.title} aria-hidden="true">
              {words.stack.title}
            </p>
            <p class={styles.hint}>{words.stack.hint}</p>
          </div>
          <div class={styles.actions}>
            <ScanAction label={words.stack.take} onPick={() => pick()} />
            <span class={styles.hint}>{words.dropHint}</span>
          </div>
          {preparing > 0 && reading === 0 && <Progress label={words.preparing} />}
          {allRefused(refused).map((one) => (
            <Notice key={one.name} tone="overdue" live title={one.name}>
              {problemSentence(one.problem)}
            </Notice>
          ))}
          {pages.length === 0 && preparing === 0 && (
            <Card>
              <EmptyState icon="files" title={words.stack.empty} />
            </Card>
          )}
          {reading > 0 && (
            <Progress label={words.stack.reading(reading)} share={1 - reading / pages.length} />
          )}
          {pages.length > 0 && (
            <p role="status">
              <strong>{words.stack.counted(pages.length - split.dropped.length, count)}</strong>
              {split.dropped.length > 0 && ` · ${words.stack.dropped(split.dropped.length)}`}
            </p>
          )}
          {split.dossiers.map((dossier) => (
            <StackDossierCard
              key={dossier.number}
              desk={desk}
              law={law}
              dossier={dossier}
              error={missing !== null && lacking === dossier.number ? problemSentence(missing) : undefined}
            />
          ))}
          {problem !== null && missing === null && (
            <Notice tone="overdue" live>
              {problemSentence(problem)}
            </Notice>
          )}
          {pages.length > 0 && (
            <div class={own.end}>
              <Button
                kind="primary"
                shortcut="Ctrl+Enter"
                busy={isBusy}
                disabled={reading > 0 || preparing > 0 || count === 0}
                onClick={submit}
              >
                {isBusy ? words.stack.beginning : words.stack.begin(count)}
              </Button>
              <Button kind="danger" onClick={() => (clearing.value = true)}>
                {words.stack.clear}
              </Button>
            </div>
          )}
          {clearing.value && (
            <ConfirmDialog
              title={words.stack.clearSure(pages.length)}
              action={words.stack.clear}
              cancel={t(everywhere).cancel}
              onConfirm={() => {
                clearing.value = false
                void desk.clear()
              }}
              onClose={() => (clearing.value = false)}
            >
              {words.stack.pages(pages.length)}
            </ConfirmDialog>
          )}
        </>
      )}
    </FilePlace>
  )
}
