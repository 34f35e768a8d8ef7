/** Records that are scanned but not kept: the one at hand open beside its pages, the rest waiting in a row. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { RegisterState } from '../../../domain/digitisation/register.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FilePlace } from '../../ui/capture/FilePlace.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { incomingFiles } from '../../data/pictures/incoming-files.ts'
import { allRefused } from '../../data/pictures/taker.ts'
import type { BatchDesk } from './batch-desk.ts'
import styles from './Digitise.module.css'
import { IndexForm } from './IndexForm.tsx'
import { RecordPicture } from './RecordPicture.tsx'
import { WaitingRecords } from './WaitingRecords.tsx'

export interface BatchCardProps {
  readonly desk: BatchDesk
  readonly register: RegisterState
  /** The way to the scanner, given by the app; it may fall back to picking files. */
  readonly scanAction: (onPick: () => void) => ComponentChildren
}

export function BatchCard({ desk, register, scanAction }: BatchCardProps) {
  const words = t(digitise)
  const shownPage = useSignal<string | null>(null)
  const removing = useSignal<string | null>(null)
  const keptNo = useSignal<string | null>(null)
  const { records } = desk.batch.value
  const [current] = records
  const refused = desk.refused.value
  const [preparing, skipped] = [desk.preparing.value, desk.skipped.value]
  return (
    <FilePlace label={t(capture).file} onFiles={(files) => void desk.take(incomingFiles(files))}>
      {(pick) => (
        <Card
          title={records.length === 0 ? words.readyNone : words.ready(records.length)}
          actions={
            <>
              <Button onClick={() => desk.beginRecord()}>{words.newRecord}</Button>
              {scanAction(() => pick())}
            </>
          }
        >
          <div class={styles.fields}>
            <p class={styles.hint}>{words.scanHint}</p>
            {/* In its place and not floating: record after record is kept, and nothing may lie over the buttons. */}
            <p class={styles.hint} role="status" hidden={keptNo.value === null}>
              {keptNo.value !== null && words.keptRecord(keptNo.value)}
            </p>
            {preparing > 0 && <Progress label={t(capture).preparing} />}
            {skipped > 0 && <p class={styles.hint}>{words.blankSkipped(skipped)}</p>}
            {allRefused(refused).map((one) => (
              <Notice key={one.name} tone="overdue" live title={one.name}>
                {problemSentence(one.problem)}
              </Notice>
            ))}
            <WaitingRecords desk={desk} />
            {current !== undefined && (
              <div class={styles.record}>
                <RecordPicture
                  key={current.id}
                  no={current.no}
                  files={current.pages.map((page) => page.sha256)}
                  onPage={(sha256) => (shownPage.value = sha256)}
                />
                <div class={styles.fields}>
                  <IndexForm
                    key={current.id}
                    id={current.id}
                    series={register.series}
                    no={{ value: current.no, onChange: (no) => desk.edit(current.id, { no }) }}
                    first={current.fields}
                    proposed={desk.proposals(current)}
                    action={words.keepRecord}
                    acting={words.keeping}
                    onChange={(fields) => desk.edit(current.id, { fields })}
                    onSubmit={async (fields) => {
                      const done = await desk.keep(current.id, fields)
                      if (done.ok) keptNo.value = current.no
                      return done
                    }}
                  />
                  <div class={styles.row}>
                    {current.pages.length > 1 && (
                      <Button
                        disabled={shownPage.value === null || shownPage.value === current.pages[0]?.sha256}
                        onClick={() => shownPage.value !== null && desk.split(shownPage.value)}
                      >
                        {words.split}
                      </Button>
                    )}
                    {records[1] !== undefined && (
                      <Button onClick={() => records[1] && desk.join(records[1].id)}>{words.join}</Button>
                    )}
                    <Button kind="danger" icon="trash-2" onClick={() => (removing.value = current.id)}>
                      {words.remove}
                    </Button>
                  </div>
                </div>
              </div>
            )}
          </div>
          {current !== undefined && removing.value === current.id && (
            <ConfirmDialog
              title={words.removeSure(current.no)}
              action={words.remove}
              cancel={t(everywhere).cancel}
              onConfirm={() => {
                removing.value = null
                void desk.remove(current.id)
              }}
              onClose={() => (removing.value = null)}
            >
              {words.pages(current.pages.length)}
            </ConfirmDialog>
          )}
        </Card>
      )}
    </FilePlace>
  )
}
