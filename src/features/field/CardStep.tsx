/** The square code of the ID card fills what it knows, so that names need not be typed. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { FieldPorts } from './field-ports.ts'
import { Step } from './Step.tsx'

export interface CardStepProps {
  readonly CodeDialog: FieldPorts['CodeDialog']
  readonly isRead: boolean
  /** False: not the code of a card. */
  readonly onCode: (text: string) => boolean
  readonly onGoOn: () => void
  readonly onBack: () => void
}

export function CardStep({ CodeDialog, isRead, onCode, onGoOn, onBack }: CardStepProps) {
  const words = t(field).card
  const isLooking = useSignal(false)
  const isForeign = useSignal(false)
  const take = (text: string) => {
    isLooking.value = false
    isForeign.value = !onCode(text)
  }
  const look = (
    <Button
      kind={isRead ? 'secondary' : 'primary'}
      isNext={!isRead}
      icon="camera"
      onClick={() => (isLooking.value = true)}
    >
      {isRead ? words.again : words.read}
    </Button>
  )
  return (
    <Step
      title={words.title}
      hint={words.hint}
      onBack={onBack}
      problem={isForeign.value ? words.none : null}
      actions={
        isRead ? (
          <>
            <Button kind="primary" isNext onClick={onGoOn}>
              {words.goOn}
            </Button>
            {look}
          </>
        ) : (
          <>
            {look}
            <Button onClick={onGoOn}>{words.skip}</Button>
          </>
        )
      }
    >
      {isRead && (
        <Notice tone="ok" live>
          {words.done}
        </Notice>
      )}
      {isLooking.value && <CodeDialog onCode={take} onClose={() => (isLooking.value = false)} />}
    </Step>
  )
}
