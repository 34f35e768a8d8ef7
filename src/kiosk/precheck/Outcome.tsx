/** What came of it: enough, or what is still to be brought; and a number that carries it. */
import { useEffect, useRef } from 'preact/hooks'
import { holding, preCheckOutcome } from '../../../domain/procedure/pre-check.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { shortSentences } from '../../guided/short-sentences.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Papers } from '../find/CardParts.tsx'
import { plainNameOf } from '../find/search-procedures.ts'
import { listText } from '../find/take-home.ts'
import type { Kiosk } from '../kiosk.ts'
import content from '../parts/Content.module.css'
import { PrintButton } from '../parts/PrintButton.tsx'
import { TakeHomeCode } from '../parts/TakeHomeCode.tsx'
import { useReadAloud } from '../parts/use-screen.ts'
import { carry, isCarried } from '../ticket/carry.ts'
import { outcomeParts, outcomeSlip, verdictWords } from './outcome-words.ts'
import { answersOf, type Said } from './said.ts'

export interface OutcomeProps {
  readonly kiosk: Kiosk
  readonly procedure: Procedure
  readonly said: readonly Said[]
  readonly hasForm: boolean
  readonly onAgain: () => void
}

export function Outcome({ kiosk, procedure, said, hasForm, onAgain }: OutcomeProps) {
  const words = t(kioskContent)
  const answers = answersOf(said)
  const outcome = preCheckOutcome(procedure, answers)
  const verdict = verdictWords(outcome, isCarried(kiosk, procedure.code))
  const parts = outcomeParts(outcome)
  const name = plainNameOf(procedure)
  const heading = useRef<HTMLHeadingElement>(null)
  const read = () =>
    [
      verdict.title,
      verdict.hint,
      ...parts.flatMap(({ title, papers }) => [title, ...papers.map((one) => one.name)]),
    ]
      .flatMap(shortSentences)
      .join(' ')
  useReadAloud(kiosk, read)
  useEffect(() => {
    heading.current?.focus()
    void carry(kiosk, {
      procedure: procedure.code,
      conditions: holding(answers.cases),
      have: outcome.here.map(({ id }) => id),
    })
  }, [])
  const list = parts.filter(({ isToDo }) => isToDo).flatMap(({ papers }) => papers.map((one) => one.name))
  return (
    <div class={content.content}>
      <p class={content.hint}>{name}</p>
      <h2 ref={heading} tabIndex={-1} class={content.large}>
        {verdict.title}
      </h2>
      <Notice tone={!outcome.isEnough ? 'warn' : outcome.inData.length > 0 ? 'info' : 'ok'}>
        {verdict.hint}
      </Notice>
      <div class={content.acts}>
        <Button
          kind="primary"
          icon="ticket"
          onClick={() => kiosk.go('ticket', { procedure: procedure.code })}
        >
          {words.takeNumber}
        </Button>
        {hasForm && (
          <Button icon="file-pen-line" onClick={() => kiosk.go('form', { procedure: procedure.code })}>
            {words.card.fillIn}
          </Button>
        )}
        <PrintButton
          kiosk={kiosk}
          label={words.precheck.takeHome}
          lines={() => outcomeSlip(name, outcome, kiosk.clock.wall().slice(0, 10))}
        />
        <Button icon="undo-2" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      {parts.map(({ title, papers }) => (
        <section key={title} class={content.lines}>
          <h3>{title}</h3>
          <Papers papers={papers} />
        </section>
      ))}
      {list.length > 0 && <TakeHomeCode text={listText(name, list)} />}
    </div>
  )
}
