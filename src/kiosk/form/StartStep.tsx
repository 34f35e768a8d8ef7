/** Before the first question: how many there are, how long it takes, who can read it. */
import type { FormDefinition } from '../../../domain/form/form.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { plainNameOf } from '../find/search-procedures.ts'
import type { Kiosk } from '../kiosk.ts'
import content from '../parts/Content.module.css'
import { useReadAloud } from '../parts/use-screen.ts'
import { effortOf, type FormWork } from './form-work.ts'
import { OnPhone } from './OnPhone.tsx'

export interface FormStepProps {
  readonly kiosk: Kiosk
  readonly procedure: Procedure
  readonly form: FormDefinition
  readonly work: FormWork
}

export function StartStep({ kiosk, procedure, form, work }: FormStepProps) {
  const words = t(kioskContent).form
  const { questions, minutes } = effortOf(form, work.data.value, kiosk.clock.wall().slice(0, 10))
  const lines = [words.start, words.startHint(questions, minutes), words.promise]
  useReadAloud(kiosk, () => `${plainNameOf(procedure)}. ${lines.join('. ')}`)
  return (
    <div class={content.content}>
      <h2 class={content.large}>{plainNameOf(procedure)}</h2>
      <p>
        <strong>{words.start}</strong>
        <span class={content.note}>{words.startHint(questions, minutes)}</span>
      </p>
      <p>{words.promise}</p>
      <div class={content.acts}>
        <Button kind="primary" icon="arrow-right" onClick={() => (work.step.value = 'questions')}>
          {t(kioskContent).goOn}
        </Button>
      </div>
      <OnPhone procedure={procedure} />
    </div>
  )
}
