/** Helping one person file at home, one page at a time; stopped anywhere it goes on from there. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useSubmissionState } from './use-submission-state.ts'
import type { Problem } from '../../../domain/base/result.ts'
import { filingSteps } from '../../data/filings.ts'
import { CHECK } from '../../guided/questions.ts'
import { applicantName } from './applicant-name.ts'
import { cardAnswers } from './card-answers.ts'
import { CardStep } from './CardStep.tsx'
import { CoachBar } from './CoachBar.tsx'
import { ConsentStep } from './ConsentStep.tsx'
import type { FieldPorts } from './field-ports.ts'
import type { FilingSession } from './filing-session.ts'
import styles from './Field.module.css'
import { PapersStep } from './PapersStep.tsx'
import { QuestionsStep } from './QuestionsStep.tsx'
import { sentenceNow } from './sentence-now.ts'
import { sendingWords } from './sending-words.ts'
import { SignStep } from './SignStep.tsx'
import { SlipStep } from './SlipStep.tsx'
import { useFieldMode } from './use-field-mode.ts'

export interface FilingScreenProps {
  readonly session: FilingSession
  readonly ports: FieldPorts
  readonly onLeave: () => void
}

export function FilingScreen({ session, ports, onLeave }: FilingScreenProps) {
  useFieldMode()
  const isCoached = useSignal(false)
  const isSaving = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const filing = session.filing.value
  const { procedure, form } = session.law
  const sent = useSubmissionState(ports.ctx, filing.id)
  const title = procedure.shortName
  const say = sentenceNow(session, ports.ctx.officer.name)
  // What the team is to say is said by the device, where it has a voice.
  useEffect(() => {
    if (filing.step !== 'done') ports.speak(say)
  }, [say])

  const save = async () => {
    isSaving.value = true
    const done = await session.submit()
    isSaving.value = false
    problem.value = done.ok ? null : done.problem
    if (done.ok) session.go('done')
  }
  const step = () => {
    switch (filing.step) {
      case 'consent':
        return (
          <ConsentStep
            helper={ports.ctx.officer.name}
            procedure={title}
            reason={filing.reason}
            speak={ports.speak}
            onReason={(reason) => session.change((now) => ({ ...now, reason }))}
            onAgree={() =>
              session.change((now) => ({ ...now, agreedAt: ports.ctx.clock.at(), step: 'card' }))
            }
            onRefuse={() => void session.drop().then(onLeave)}
          />
        )
      case 'card':
        return (
          <CardStep
            CodeDialog={ports.CodeDialog}
            isRead={filing.cardRead}
            onCode={(code) => {
              const read = cardAnswers({
                form,
                data: session.data.peek(),
                code,
                toAddress: ports.toAddress,
              })
              if (read === null) return false
              session.data.value = read.data
              session.change((now) => ({ ...now, cardRead: true, known: read.known }))
              return true
            }}
            onGoOn={() => session.go(form === null ? 'papers' : 'questions')}
            onBack={() => session.go('consent')}
          />
        )
      case 'questions':
        return (
          <QuestionsStep
            session={session}
            ports={ports}
            onDone={() => session.go(session.papers.length === 0 ? 'sign' : 'papers')}
            onBack={() => session.go('card')}
          />
        )
      case 'papers':
        return (
          <PapersStep
            CameraDialog={ports.CameraDialog}
            papers={session.papers}
            pages={filing.pages}
            onShot={session.takePage}
            onClear={(component) =>
              session.change((now) => ({
                ...now,
                pages: now.pages.filter((page) => page.component !== component),
                have: now.have.filter((one) => one !== component),
              }))
            }
            onGoOn={() => session.go('sign')}
            onBack={() => session.go(form === null ? 'card' : 'questions')}
          />
        )
      case 'sign':
        return (
          <SignStep
            signature={filing.signature}
            confirmed={filing.confirmed}
            place={filing.place}
            busy={isSaving.value}
            problem={problem.value}
            onSignature={(path) =>
              session.change((now) => ({
                ...now,
                signature: path === '' ? null : path,
                confirmed: path === '' ? null : 'signature',
              }))
            }
            onConfirmed={(confirmed) => session.change((now) => ({ ...now, confirmed, signature: null }))}
            onPlace={(place) => session.change((now) => ({ ...now, place }))}
            onSave={() => void save()}
            onBack={() => {
              session.at.value = CHECK
              session.go(session.papers.length > 0 ? 'papers' : form === null ? 'card' : 'questions')
            }}
          />
        )
      case 'done':
        return (
          <SlipStep
            ports={ports}
            filing={filing}
            procedure={title}
            who={applicantName(form, filing.form)}
            state={sendingWords(sent.value)}
            onHome={onLeave}
          />
        )
    }
  }
  return (
    <main class={styles.filing} data-coach={isCoached.value ? '' : undefined}>
      {filing.step !== 'done' && (
        <CoachBar isOn={isCoached.value} say={say} onToggle={() => (isCoached.value = !isCoached.peek())} />
      )}
      <progress
        class={styles.progress}
        aria-label={title}
        max={filingSteps.length - 1}
        value={filingSteps.indexOf(filing.step)}
      />
      {step()}
    </main>
  )
}
