/** The reception screen: parts at the left, the part being worked on in the middle, the page image at the right. */
import { useComputed, useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { FieldProblem } from '../../../domain/form/form.ts'
import type { Problem } from '../../../domain/base/result.ts'
import type { Recorded } from '../../data/ledger.ts'
import { formatClock } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { endings } from '../../i18n/vi/endings.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { intake } from '../../i18n/vi/intake.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FocusLayout } from '../../ui/layout/FocusLayout.tsx'
import { CheckPart } from './CheckPart.tsx'
import { FormPageView } from './form/FormPageView.tsx'
import { firstToDo, intakeParts, nextPart, partOfField, CHECK, PAPERS, RESULT } from './intake-parts.ts'
import type { IntakeSession } from './intake-session.ts'
import { PagePane } from './PagePane.tsx'
import { PapersPart } from './PapersPart.tsx'
import { PartsNote } from './PartsNote.tsx'
import type { RefuseDialogProps } from './refusal/RefuseDialog.tsx'
import { Refusal } from './Refusal.tsx'
import { ResultPart } from './ResultPart.tsx'
import styles from './IntakeScreen.module.css'
import { shownProposals } from './shown-proposals.ts'
import { UnopenedNotice } from './UnopenedNotice.tsx'
import type { ComponentChildren, ComponentType } from 'preact'

export interface IntakeScreenProps {
  readonly session: IntakeSession
  readonly counter: string
  readonly sync: ComponentChildren
  readonly onLeave: () => void
  /** The officer has looked at date and time and says they are right. */
  readonly onClockConfirmed: () => void
  readonly onReceived: (recorded: Recorded) => void
  /** Fetched when it is needed: few receptions end so. */
  readonly refuseDialog: ComponentType<RefuseDialogProps>
}

export function IntakeScreen({
  session,
  counter,
  sync,
  onLeave,
  onClockConfirmed,
  onReceived,
  refuseDialog: RefuseDialog,
}: IntakeScreenProps) {
  const words = t(intake)
  const { store, law } = session
  const draft = store.draft.value
  const attempt = useSignal(0)
  const shown = useSignal<readonly FieldProblem[]>([])
  const refusal = useSignal<Problem | null>(null)
  const refusing = useSignal(false)
  const receiving = useSignal(false)
  const field = useSignal<string | null>(null)
  const forward = useRef<HTMLButtonElement>(null)
  const parts = intakeParts(session)
  const place = parts.some((part) => part.key === draft.place) ? draft.place : PAPERS
  const values = session.values.value
  const proposals = useComputed(() => shownProposals(session))
  const page = law.form?.ui.pages.find((one) => one.id === place)

  const go = (to: string) => {
    shown.value = []
    store.change((now) => ({ ...now, place: to }))
  }
  /** The part is left only when what stands in it can be accepted; then on to the next that needs somebody. */
  const goOn = () => {
    if (page) {
      session.confirmPresumed(page.fields)
      const wrong = session.faults.peek().filter((fault) => page.fields.includes(fault.field))
      shown.value = wrong
      attempt.value += 1
      if (wrong.length > 0) return
    }
    go(nextPart(session, place))
  }
  const goToField = (id: string) => {
    field.value = id
    go(partOfField(session, id))
  }
  const receive = async () => {
    if (receiving.value) return
    receiving.value = true
    const done = await session.receive()
    receiving.value = false
    if (done.ok) return onReceived(done.value)
    refusal.value = done.problem
    shown.value = session.faults.peek()
    attempt.value += 1
  }

  // A part begins at its first thing to do, so that a keyboard never has to look for it.
  const main = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const wanted = field.peek() ?? firstToDo(session, place)
    const fieldBox =
      wanted && main.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(wanted)}"]`)
    const within = (from: Element | null | undefined) =>
      from?.querySelector<HTMLElement>('input, select, textarea')
    const first = main.current?.querySelector('[data-field]')
    const target = within(fieldBox || first) ?? main.current?.querySelector<HTMLElement>('h1')
    field.value = null // the field that takes the focus says which it is
    target?.focus()
  }, [place])

  const saved = useMemo(() => <SavedWord session={session} />, [session])
  return (
    <FocusLayout
      title={law.procedure.shortName || law.procedure.name}
      subtitle={`${words.newReception} · ${counter}`}
      saved={saved}
      sync={sync}
      onBack={onLeave}
      parts={parts}
      current={place}
      onPart={go}
      partsNote={<PartsNote session={session} />}
      pane={draft.pages.length > 0 && <PagePane session={session} field={field.value} />}
      paneLabel={words.partPapers}
    >
      <div ref={main} class={styles.work}>
        {place === PAPERS && <UnopenedNotice store={store} />}
        {place === PAPERS && <PapersPart session={session} />}
        {page && law.form && values && (
          <>
            <h1 tabIndex={-1}>{page.title}</h1>
            <FormPageView
              key={page.id}
              definition={law.form}
              page={page}
              data={values.data}
              today={session.today}
              proposals={proposals.value}
              problems={shown.value}
              attempt={attempt.value}
              onChange={(id, value) => session.setField(id, value)}
              onAccept={(id, proposal) => session.noteOrigin(id, proposal)}
              onFocusField={(id) => (field.value = id)}
              onNothingLeft={() => forward.current?.focus()}
              onGoToField={goToField}
            />
          </>
        )}
        {place === RESULT && <ResultPart session={session} problems={shown.value} />}
        {place === CHECK && (
          <CheckPart
            session={session}
            proposals={proposals.value}
            problems={shown.value}
            attempt={attempt.value}
            onEdit={goToField}
            onPapers={() => go(PAPERS)}
          />
        )}
        {refusal.value !== null && place === CHECK && (
          <Refusal
            problem={refusal.value}
            onClockConfirmed={onClockConfirmed}
            onRetry={() => void receive()}
          />
        )}
        <div class={styles.actions}>
          {place === CHECK ? (
            <Button
              kind="primary"
              shortcut="Ctrl+Enter"
              busy={receiving.value}
              onClick={() => void receive()}
              buttonRef={forward}
            >
              {receiving.value ? words.receiving : words.receive}
            </Button>
          ) : (
            <Button kind="primary" shortcut="Ctrl+Enter" onClick={goOn} buttonRef={forward}>
              {t(everywhere).continue}
            </Button>
          )}
          <Button onClick={onLeave}>{words.saveDraft}</Button>
          <Button kind="quiet" onClick={() => (refusing.value = true)}>
            {t(endings).refuseHere}
          </Button>
        </div>
        {refusing.value && (
          <RefuseDialog session={session} onClose={() => (refusing.value = false)} onRefused={onLeave} />
        )}
      </div>
    </FocusLayout>
  )
}

/** Says where the work is: on this machine, and since when; never more than is true. */
function SavedWord({ session }: { session: IntakeSession }) {
  const words = t(everywhere)
  const saving = session.store.saving.value
  if (saving.kind === 'saved') return <>{words.savedHere(formatClock(saving.at, true))}</>
  if (saving.kind === 'saving') return <>{words.savingHere}</>
  return (
    <>
      {words.notSaved}: {problemSentence(saving.problem)}
    </>
  )
}
