/** Takes a line away for everybody; asked once more, because what hangs on the wall changes with it. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'

export interface RemoveButtonProps {
  readonly name: string // of the line
  readonly onRemove: () => Promise<Result<unknown>>
}

export function RemoveButton({ name, onRemove }: RemoveButtonProps) {
  const words = t(centre)
  const isAsking = useSignal(false)
  const remove = async () => {
    isAsking.value = false
    const done = await onRemove()
    if (!done.ok) showToast(problemSentence(done.problem))
  }
  return (
    <>
      <Button
        kind="quiet"
        icon="trash-2"
        label={words.removeName(name)}
        onClick={() => (isAsking.value = true)}
      />
      {isAsking.value && (
        <ConfirmDialog
          title={words.removeName(name)}
          action={words.remove}
          cancel={words.keep}
          onConfirm={() => void remove()}
          onClose={() => (isAsking.value = false)}
        >
          {words.removeHint}
        </ConfirmDialog>
      )}
    </>
  )
}
