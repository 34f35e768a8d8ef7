/** A dialog that asks for something: a short form, one button that sends it, one that takes the dialog away. */
import type { ComponentChildren, RefObject } from 'preact'
import { Button } from '../actions/Button.tsx'
import { Dialog } from '../feedback/Dialog.tsx'
import type { Combo } from '../shortcuts/combo.ts'
import { useUiWords } from '../words.ts'
import { AskForm } from './AskForm.tsx'

export interface AskDialogProps {
  readonly title: string
  readonly submit: string // says what is done
  readonly problem: string | null // the sentence of the last refusal
  readonly busy?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children?: ComponentChildren
  readonly intro?: ComponentChildren // a sentence, or more than one thing
  readonly wide?: boolean
  readonly tone?: 'plain' | 'danger'
  readonly shortcut?: Combo
  readonly cancel?: string // where "no, go back" would say something else
  readonly extra?: ComponentChildren // a further button
  readonly formRef?: RefObject<HTMLFormElement | null>
}

export function AskDialog(props: AskDialogProps) {
  const { title, onClose, wide = false, tone = 'plain', intro, formRef } = props
  const words = useUiWords()
  const isDanger = tone === 'danger'
  return (
    <Dialog title={title} wide={wide} tone={tone} onClose={onClose}>
      <AskForm
        {...(formRef ? { formRef } : {})}
        intro={typeof intro === 'string' ? <p>{intro}</p> : intro}
        refusal={props.problem}
        onSubmit={props.onSubmit}
        actions={
          <>
            <Button
              kind={isDanger ? 'danger' : 'primary'}
              type="submit"
              shortcut={props.shortcut}
              busy={props.busy ?? false}
            >
              {props.submit}
            </Button>
            {props.extra}
            <Button kind={isDanger ? 'secondary' : 'quiet'} onClick={onClose}>
              {props.cancel ?? words.cancel}
            </Button>
          </>
        }
      >
        {props.children}
      </AskForm>
    </Dialog>
  )
}
