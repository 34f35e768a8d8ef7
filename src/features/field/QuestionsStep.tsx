/** The questions of the form, said aloud one by one. */
import { GuidedForm } from '../../guided/GuidedForm.tsx'
import type { FieldPorts } from './field-ports.ts'
import type { FilingSession } from './filing-session.ts'

export interface QuestionsStepProps {
  readonly session: FilingSession
  readonly ports: Pick<FieldPorts, 'place' | 'speak'>
  readonly onDone: () => void
  readonly onBack: () => void
}

export function QuestionsStep({ session, ports, onDone, onBack }: QuestionsStepProps) {
  const { form } = session.law
  if (form === null) return null
  return (
    <GuidedForm
      form={form}
      data={session.data}
      at={session.at}
      today={session.today}
      known={new Set(session.filing.value.known)}
      place={ports.place}
      speak={ports.speak}
      onDone={onDone}
      onBack={onBack}
    />
  )
}
