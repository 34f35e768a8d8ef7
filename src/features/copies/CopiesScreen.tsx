/** The fast lane of certified copies: one screen from the name to the register, no scanning, no second page. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Copies.module.css'
import { DoneCard } from './DoneCard.tsx'
import { copiesLaw, goOn, handOver, recordVisit } from './record-copies.ts'
import { interruptedVisit } from './interrupted-visit.ts'
import { useVisits } from './use-visits.ts'
import { emptyForm, visitOf } from './visit-form.ts'
import { VisitCard } from './VisitCard.tsx'
import { VisitsCard } from './VisitsCard.tsx'

export function CopiesScreen({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(copies)
  const ctx = getContext()
  const today = ctx.clock.wall().slice(0, 10)
  const signers = activeOfficers(ctx)
    .filter(({ roles }) => roles.includes('leader'))
    .map(({ name, title }) => (title === '' ? name : `${name}, ${title}`))
  const visits = useVisits(ctx, today).value
  const form = useSignal(emptyForm(''))
  const done = useSignal<DossierState | null>(null)
  const problem = useSignal<Problem | null>(null)
  const law = copiesLaw(getLaw())
  if (law === null) return <Notice tone="warn">{words.notInPack}</Notice>

  // Nobody chose yet: the first who may sign. Names come a moment after the screen.
  const shown = form.value.signer === '' ? { ...form.value, signer: signers[0] ?? '' } : form.value
  const finish = async (returnNow: boolean) => {
    const typed = form.peek()
    const signer = typed.signer === '' ? (signers[0] ?? '') : typed.signer
    const recorded = await recordVisit(ctx, getLaw(), visitOf({ ...typed, signer }, returnNow))
    if (recorded.ok) {
      form.value = emptyForm(signer) // the same person signs all day
      done.value = recorded.value
    }
    return recorded
  }
  const act = async (work: ReturnType<typeof handOver>) => {
    const worked = await work
    problem.value = worked.ok ? null : worked.problem
    if (worked.ok) done.value = worked.value
  }
  return (
    <div class={styles.screen}>
      <div class={styles.main}>
        {done.value === null ? (
          <>
            <p class={styles.hint}>{words.hint}</p>
            <VisitCard
              form={form}
              shown={shown}
              law={law}
              today={today}
              signers={signers}
              onFinish={finish}
            />
          </>
        ) : (
          <DoneCard key={done.value.id} state={done.value} onNext={() => (done.value = null)} />
        )}
      </div>
      <div class={styles.side}>
        {problem.value !== null && (
          <Notice tone="overdue" live>
            {problemSentence(problem.value)}
          </Notice>
        )}
        <VisitsCard
          visits={visits}
          onHandOver={(state) => void act(handOver(ctx, state))}
          onGoOn={(state) => void act(goOn(ctx, state, interruptedVisit(state, shown.signer)))}
          onOpen={onOpen}
        />
      </div>
    </div>
  )
}
