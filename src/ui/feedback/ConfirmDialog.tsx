/** The question before something is thrown away. Enter keeps it: the focus is on the answer that destroys nothing. */
import type { ComponentChildren } from 'preact'
import { Button } from '../actions/Button.tsx'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  readonly action: string // says what is done, never just "yes"
  readonly cancel: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function ConfirmDialog({ title, action, cancel, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      tone="danger"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" icon="trash-2" onClick={onConfirm}>
            {action}
          </Button>
          <Button onClick={onClose}>{cancel}</Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
