/**
 * A form as one question a page, read aloud, with a check page at the end. For residents at the kiosk and for those who
 * help them at home; keeps nothing itself: the answers and the place in the form belong to the caller.
 */
import { useSignal, type Signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { derive } from '../../domain/form/derive.ts'
import type { FieldProblem, FieldValue, FormData, FormDefinition } from '../../domain/form/form.ts'
import { fieldSentence } from '../i18n/field-sentence.ts'
import { loadProblemSentences } from '../i18n/problem-sentence.ts'
import { CheckPage } from './CheckPage.tsx'
import { noHelp, type PlaceHelp } from './place-help.ts'
import { QuestionPage } from './QuestionPage.tsx'
import { before, CHECK, doubtsOf, faultsOf, nextOf, questionsOf, shownOf, type Asked } from './questions.ts'
import { readAloudOf } from './read-aloud.ts'

export interface GuidedFormProps {
  readonly form: FormDefinition
  readonly data: Signal<FormData>
  readonly today: string // YYYY-MM-DD
  readonly speak: (text: string) => void
  readonly onDone: () => void
  readonly onBack: () => void // back from the first question
  readonly place?: PlaceHelp
  /** Where one stands: a field, CHECK, or '' at the start. Given by a caller that must come back to it. */
  readonly at?: Signal<string>
  /** Fields a card has told: not asked again, shown on the check page. */
  readonly known?: ReadonlySet<string>
  /** Each question is said as soon as it is there. */
  readonly isSpoken?: boolean
}

export function GuidedForm(props: GuidedFormProps) {
  const { form, data, today, speak, place = noHelp } = props
  const own = useSignal('')
  const at = props.at ?? own
  const refused = useSignal<{ field: string; attempt: number; passed: boolean } | null>(null)
  const isReturning = useRef(false) // came from the check page to change one answer
  const touched = useRef(new Set(Object.keys(data.peek())))

  const asked = (): Asked => ({ form, data: data.peek(), today, ...(props.known && { known: props.known }) })
  const questions = questionsOf({ ...asked(), data: data.value })
  const shown = shownOf(asked())
  const field = at.value === '' ? (questions[0]?.field ?? CHECK) : at.value
  const question = shown.find((one) => one.field === field)
  const isCheck = question === undefined

  const findings = [...faultsOf(asked()), ...doubtsOf(asked())]
  const sentence = (problem: FieldProblem | undefined) => problem && fieldSentence(form, problem)
  const faultAt = (one: string) => findings.find((found) => found.field === one && !isDoubt(found))
  const doubtAt = (one: string) => findings.find((found) => found.field === one && isDoubt(found))

  const said = question === undefined ? null : readAloudOf(question.ui, question.mayBeBlank)
  useEffect(() => void loadProblemSentences(), [])
  useEffect(() => {
    if (props.isSpoken === true && said !== null) speak(said)
  }, [field])

  const go = (to: string) => {
    refused.value = null
    at.value = to
    window.scrollTo(0, 0)
  }
  const change = (value: FieldValue | undefined) => {
    const { [field]: _, ...rest } = data.peek()
    const next = value === undefined ? rest : { ...rest, [field]: value }
    touched.current.add(field)
    data.value = { ...next, ...derive({ definition: form, data: next, today, touched: touched.current }) }
  }
  const goOn = () => {
    // What is being typed is kept when its box is left: Continue must not run ahead of it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const [fault] = faultsOf(asked()).filter((found) => found.field === field)
    const [doubt] = doubtsOf(asked()).filter((found) => found.field === field)
    const last = refused.peek()
    const wasSaid = last?.field === field && last.passed
    if (fault !== undefined || (doubt !== undefined && !wasSaid)) {
      refused.value = { field, attempt: (last?.attempt ?? 0) + 1, passed: fault === undefined }
      return
    }
    leave()
  }
  const leave = () => {
    const open = faultsOf(asked()).find((found) => before(asked(), CHECK).includes(found.field))
    if (isReturning.current) go(open?.field ?? CHECK)
    else go(nextOf(asked(), field))
  }
  const back = () => {
    const earlier = before(asked(), field).at(-1)
    if (isReturning.current && !isCheck) go(CHECK)
    else if (earlier === undefined) props.onBack()
    else go(earlier)
  }
  const finish = () => {
    const [fault] = faultsOf(asked())
    if (fault === undefined) return props.onDone()
    isReturning.current = true
    go(fault.field)
    refused.value = { field: fault.field, attempt: 1, passed: false }
  }

  if (isCheck) {
    return (
      <CheckPage
        asked={asked()}
        doubt={(one) => sentence(faultAt(one) ?? doubtAt(one))}
        speak={speak}
        onEdit={(one) => {
          isReturning.current = true
          go(one)
        }}
        onDone={finish}
        onBack={back}
      />
    )
  }
  const isRefused = refused.value?.field === field
  return (
    <QuestionPage
      key={field}
      question={question}
      number={before(asked(), field).length + 1}
      value={data.value[field]}
      error={isRefused ? sentence(faultAt(field)) : undefined}
      warning={isRefused && faultAt(field) === undefined ? sentence(doubtAt(field)) : undefined}
      attempt={refused.value?.attempt ?? 0}
      place={place}
      onChange={change}
      onListen={() => speak(said ?? '')}
      onGoOn={goOn}
      onNotKnown={() => {
        change(undefined)
        leave()
      }}
      onBack={back}
    />
  )
}

function isDoubt(problem: FieldProblem): boolean {
  return problem.details?.['severity'] === 'warning'
}
