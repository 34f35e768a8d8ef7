/** Where the team begins: get ready, whom to call on, whom to help, what was done. */
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import type { Problem } from '../../../domain/base/result.ts'
import type { Visit } from '../../data/home-visits.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { field } from '../../i18n/vi/field.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Field.module.css'
import type { FieldPorts } from './field-ports.ts'
import { FilingsCard } from './FilingsCard.tsx'
import type { GoOutFacts } from './go-out-check.ts'
import { HelpCard } from './HelpCard.tsx'
import { mostHelped } from './most-helped.ts'
import { ReadyCard } from './ReadyCard.tsx'
import { startFiling } from './start-filing.ts'
import { useFieldMode } from './use-field-mode.ts'
import { VisitsCard } from './VisitsCard.tsx'

export interface FieldHomeProps {
  readonly ports: Pick<FieldPorts, 'ctx' | 'law' | 'phone'>
  readonly onPrepare: () => Promise<GoOutFacts>
  readonly onOpen: (path: string) => void
  readonly chooser: (onChoose: (code: string) => void) => ComponentChildren
}

export function FieldHome({ ports, onPrepare, onOpen, chooser }: FieldHomeProps) {
  useFieldMode()
  const words = t(field)
  const { ctx, law } = ports
  const visit = useSignal<Visit | null>(null)
  const problem = useSignal<Problem | null>(null)
  const help = async (code: string) => {
    const started = await startFiling(ctx, law, code, visit.peek())
    problem.value = started.ok ? null : started.problem
    if (started.ok) onOpen(`/di-co-so/${started.value}`)
  }
  return (
    <div class={styles.home}>
      <p class={styles.hint}>{words.intro}</p>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <HelpCard
        procedures={mostHelped(law)}
        visitor={visit.value?.who ?? ''}
        onHelp={(code) => void help(code)}
        chooser={chooser}
      />
      <FilingsCard ctx={ctx} law={law} onOpen={(id) => onOpen(`/di-co-so/${id}`)} />
      <VisitsCard
        ctx={ctx}
        onHelp={(chosen) => {
          visit.value = chosen
          window.scrollTo(0, 0)
        }}
      />
      <ReadyCard onPrepare={onPrepare} />
      <TeamPhone phone={ports.phone} />
      <p>
        <a href="/di-co-so/so-lieu">{words.toFigures}</a>
      </p>
    </div>
  )
}

function TeamPhone({ phone }: { phone: FieldPorts['phone'] }) {
  const words = t(field).phone
  const number = useSignal('')
  useEffect(() => void phone.read().then((kept) => (number.value = kept)), [])
  return (
    <Field id="team-phone" label={words.label} hint={words.hint}>
      {(wiring) => (
        <TextInput
          {...wiring}
          inputMode="tel"
          value={number.value}
          onChange={(next) => {
            number.value = next
            void phone.keep(next)
          }}
        />
      )}
    </Field>
  )
}
