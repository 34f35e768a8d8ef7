/** "Đủ chưa?": a minute of touching, and what to bring stands there, or a number that carries it to the counter. */
import { signal } from '@preact/signals'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { Chooser } from '../find/Chooser.tsx'
import type { Kiosk } from '../kiosk.ts'
import { useBack } from '../parts/use-screen.ts'
import { WithLaw } from '../parts/WithLaw.tsx'
import type { ScreenProps } from '../screens.ts'
import { Outcome } from './Outcome.tsx'
import { AskOne } from './AskOne.tsx'
import { AskMany } from './AskMany.tsx'
import { askingOf, type Said } from './said.ts'

export function Screen({ kiosk, params }: ScreenProps) {
  const code = params['procedure']
  return (
    <WithLaw kiosk={kiosk}>
      {(law) => {
        const procedure = code === undefined ? undefined : law.procedures.get(code)
        if (procedure === undefined)
          return (
            <Chooser
              kiosk={kiosk}
              law={law}
              only={({ depth }) => depth === 'full'}
              onChoose={(chosen) => kiosk.go('precheck', { procedure: chosen.code })}
            />
          )
        const hasForm = procedure.formId !== null && law.forms.has(procedure.formId)
        return <Questions key={procedure.code} kiosk={kiosk} procedure={procedure} hasForm={hasForm} />
      }}
    </WithLaw>
  )
}

interface QuestionsProps {
  readonly kiosk: Kiosk
  readonly procedure: Procedure
  readonly hasForm: boolean
}

function Questions({ kiosk, procedure, hasForm }: QuestionsProps) {
  const said = kiosk.session.hold(`precheck.${procedure.code}`, () => signal<readonly Said[]>([]))
  useBack(kiosk, () => {
    if (said.peek().length === 0) return false
    said.value = said.peek().slice(0, -1)
    return true
  })
  const say = (one: Said) => (said.value = [...said.peek(), one])
  const asking = askingOf(procedure, said.value)
  const page = { kiosk, procedure, said: said.value, onSay: say }
  if (asking.kind === 'outcome')
    return (
      <Outcome
        kiosk={kiosk}
        procedure={procedure}
        said={said.value}
        hasForm={hasForm}
        onAgain={() => (said.value = [])}
      />
    )
  return asking.kind === 'case' || asking.kind === 'paper' ? (
    <AskOne key={said.value.length} asking={asking} {...page} />
  ) : (
    <AskMany key={said.value.length} asking={asking} {...page} />
  )
}
