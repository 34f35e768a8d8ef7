/** Synthetic papers for trying things without a scanner; they go the same way as a real page. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { listSamples, type SamplePaper } from '../../device/samples.ts'
import { t } from '../../i18n/locale.ts'
import { capture } from '../../i18n/vi/capture.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import type { IncomingFile } from '../../data/pictures/incoming-files.ts'

export interface SamplesDialogProps {
  readonly onChoose: (files: readonly IncomingFile[]) => void
  readonly onClose: () => void
}

export function SamplesDialog({ onChoose, onClose }: SamplesDialogProps) {
  const words = t(capture)
  const samples = useSignal<readonly SamplePaper[] | null>(null)
  const chosen = useSignal<ReadonlySet<string>>(new Set())
  useEffect(() => {
    void listSamples().then((found) => {
      samples.value = found
      chosen.value = new Set(found.map((sample) => sample.file))
    })
  }, [])
  const choose = () => {
    const files = (samples.value ?? []).filter((sample) => chosen.value.has(sample.file))
    onChoose(files.map(({ title, bytes }) => ({ name: title, bytes })))
    onClose()
  }
  return (
    <Dialog
      title={words.samples}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" shortcut="Ctrl+Enter" disabled={chosen.value.size === 0} onClick={choose}>
            {words.takeSamples(chosen.value.size)}
          </Button>
          <Button onClick={onClose}>{t(everywhere).cancel}</Button>
        </>
      }
    >
      <p>{words.samplesHint}</p>
      {samples.value?.length === 0 && <EmptyState icon="file-text" title={words.samplesMissing} />}
      {samples.value?.map((sample, at) => (
        <Checkbox
          key={sample.file}
          id={`sample-${at}`}
          label={sample.title}
          checked={chosen.value.has(sample.file)}
          onChange={(checked) => {
            const next = new Set(chosen.value)
            if (checked) next.add(sample.file)
            else next.delete(sample.file)
            chosen.value = next
          }}
        />
      ))}
    </Dialog>
  )
}
