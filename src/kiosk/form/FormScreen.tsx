/** "Khai trước": one question a page, perhaps pictures, then a code to say at the counter. Needs no line. */
import { before, CHECK } from '../../guided/questions.ts'
import { GuidedForm } from '../../guided/GuidedForm.tsx'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { papersToAsk } from '../../../domain/procedure/pre-check.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Chooser } from '../find/Chooser.tsx'
import type { Kiosk } from '../kiosk.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'
import { useBack } from '../parts/use-screen.ts'
import { WithLaw } from '../parts/WithLaw.tsx'
import type { ScreenProps } from '../screens.ts'
import { formWork } from './form-work.ts'
import { PapersStep } from './PapersStep.tsx'
import { placeOfLaw } from './place-of-law.ts'
import { SentStep } from './SentStep.tsx'
import { StartStep } from './StartStep.tsx'

export function Screen({ kiosk, params }: ScreenProps) {
  return (
    <WithLaw kiosk={kiosk}>
      {(law) => {
        const procedure = law.procedures.get(params['procedure'] ?? '')
        const formOf = ({ formId }: Procedure) => (formId === null ? undefined : law.forms.get(formId))
        if (procedure === undefined)
          return (
            <Chooser
              kiosk={kiosk}
              law={law}
              only={(one) => formOf(one) !== undefined}
              onChoose={({ code }) => kiosk.go('form', { procedure: code })}
            />
          )
        const form = formOf(procedure)
        if (form === undefined) return <Notice tone="info">{t(kioskContent).form.noForm}</Notice>
        return <Steps kiosk={kiosk} law={law} procedure={procedure} form={form} />
      }}
    </WithLaw>
  )
}

interface StepsProps {
  readonly kiosk: Kiosk
  readonly law: KioskLaw
  readonly procedure: Procedure
  readonly form: FormDefinition
}

function Steps({ kiosk, law, procedure, form }: StepsProps) {
  const work = formWork(kiosk, procedure.code, form)
  const today = kiosk.clock.wall().slice(0, 10)
  const { commune } = kiosk.identity.enrolment
  useBack(kiosk, () => {
    const step = work.step.peek()
    if (step === 'start' || step === 'done') return false
    if (step === 'papers') {
      work.step.value = 'questions'
      work.at.value = CHECK
      return true
    }
    const at = work.at.peek()
    const earlier = at === '' ? undefined : before({ form, data: work.data.peek(), today }, at).at(-1)
    if (earlier === undefined) work.step.value = 'start'
    else work.at.value = earlier
    return true
  })
  const { cases = {} } = checkedCases(kiosk, procedure)
  const papers = papersToAsk(procedure, { cases }).filter(({ mode }) => mode === 'submit')
  switch (work.step.value) {
    case 'start':
      return <StartStep kiosk={kiosk} procedure={procedure} form={form} work={work} />
    case 'questions':
      return (
        <GuidedForm
          form={form}
          data={work.data}
          at={work.at}
          today={today}
          speak={kiosk.speak}
          place={placeOfLaw(law, commune)}
          onBack={() => (work.step.value = 'start')}
          onDone={() => (work.step.value = 'papers')}
        />
      )
    case 'papers':
      return <PapersStep kiosk={kiosk} procedure={procedure} form={form} work={work} papers={papers} />
    case 'done':
      return <SentStep kiosk={kiosk} procedure={procedure} work={work} />
  }
}

/** The cases the resident told in "Đủ chưa?" of the same procedure. */
function checkedCases(kiosk: Kiosk, procedure: Procedure) {
  const checked = kiosk.session.preCheck.peek()
  if (checked?.procedure !== procedure.code) return {}
  return { cases: Object.fromEntries(checked.conditions.map((id) => [id, 'yes' as const])) }
}
