/** F4: the scanner with the settings of the last time; Enter scans. Pages go to the tray one by one, as they come. */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { TakeFiles } from '../../device/scanner/folder-taker.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { scan } from '../../i18n/vi/scan.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Progress } from '../../ui/feedback/Progress.tsx'
import { chosenScanner, createScanRun, type ScanPorts } from './scan-dialog-run.ts'
import { ScanDialogFolder } from './ScanDialogFolder.tsx'
import { ScanDialogSettings } from './ScanDialogSettings.tsx'
import styles from './ScanDialog.module.css'

export interface ScanDialogProps {
  readonly ports: ScanPorts
  /** True when every page lies in the draft. Called once for each page. */
  readonly onPages: TakeFiles
  readonly onClose: () => void
}

export function ScanDialog({ ports, onPages, onClose }: ScanDialogProps) {
  const words = t(scan)
  const run = useMemo(() => createScanRun(ports, onPages, (page) => t(scan).pageName(page)), [])
  const start = useRef<HTMLButtonElement>(null)
  const { phase, taken, problem, settings } = run.state.value
  const isBusy = phase === 'asking' || phase === 'scanning'
  useEffect(() => {
    start.current?.focus() // Enter scans at once
    return () => run.stop()
  }, [])
  const begin = async () => {
    // A stack is done when the feeder is empty; on the glass another page may follow.
    if ((await run.begin()) === 'feeder') onClose()
  }
  const startWords =
    phase === 'failed' && taken > 0 ? words.goOn(taken + 1) : taken > 0 ? words.next : words.start
  return (
    <Dialog
      title={words.title}
      wide
      onClose={() => (isBusy ? run.stop() : onClose())}
      actions={
        <>
          <Button
            kind="primary"
            icon="scan-line"
            shortcut="F4"
            busy={isBusy}
            buttonRef={start}
            onClick={() => void begin()}
          >
            {startWords}
          </Button>
          {isBusy ? (
            <Button icon="x" onClick={run.stop}>
              {words.stop}
            </Button>
          ) : (
            <Button onClick={onClose}>{words.done}</Button>
          )}
        </>
      }
    >
      <form
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <ScanDialogSettings
          state={run.state.value}
          scanner={chosenScanner(run.state.value)}
          onChoose={run.choose}
          onSettings={(change) => run.choose({ settings: { ...settings, ...change } })}
        />
      </form>
      {isBusy && (
        <Progress
          label={phase === 'asking' ? words.asking : words.scanning(taken + 1)}
          {...(taken > 0 ? { detail: words.taken(taken) } : {})}
        />
      )}
      {!isBusy && problem !== null && (
        <Notice
          tone={problem.code === 'scanner.stopped' ? 'info' : 'overdue'}
          live
          {...(taken > 0 ? { title: words.notLost(taken) } : {})}
        >
          {problemSentence(problem)}
        </Notice>
      )}
      {phase === 'finished' && <p role="status">{words.taken(taken)}</p>}
      <ScanDialogFolder folder={ports.folder} />
    </Dialog>
  )
}
