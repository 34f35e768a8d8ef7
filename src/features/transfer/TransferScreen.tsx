/** Dossiers that other communes sent here: taken over with one key, each under an own number and clock. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { actions } from '../../../domain/dossier/actions.ts'
import { takenOver, type OfferNote } from '../../../domain/transfer/accept.ts'
import { isAsked, limitAsked, type ChosenLimit } from '../../../domain/transfer/limit-of-offer.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { useLive } from '../../data/live.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { acceptTransfer } from './accept-transfer.ts'
import { LimitDialog } from './LimitDialog.tsx'
import { OfferCard } from './OfferCard.tsx'
import styles from './Transfer.module.css'
import type { TransferPorts } from './transfer-ports.ts'
import { useTransfers } from './use-transfers.ts'

export interface TransferScreenProps {
  readonly ports: TransferPorts
  readonly onOpen: (path: string) => void
}

export function TransferScreen({ ports, onOpen }: TransferScreenProps) {
  const words = t(transfer)
  const ctx = getContext()
  const { heard } = useTransfers(ports)
  const busy = useSignal<number | null>(null)
  const asked = useSignal<OfferNote | null>(null)
  const refusal = useSignal<{ readonly n: number; readonly problem: Problem } | null>(null)
  const known = useLive(() => listDossiers(ctx), [ctx])
  const answer = heard.value
  if (answer === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!answer.ok) return <Notice tone="offline">{problemSentence(answer.problem)}</Notice>
  const states = known.value?.ok ? known.value.value.map((view) => view.state) : []
  const offers = answer.value.notes.filter((note): note is OfferNote => note.kind === 'offer').reverse()
  const mayReceive = actions['dossier-received'].roles.some((role) => ctx.officer.roles.includes(role))
  const take = async (note: OfferNote, chosen?: ChosenLimit) => {
    if (busy.peek() !== null) return
    busy.value = note.n
    const done = await acceptTransfer(ctx, getLaw(), ports, note.body, chosen)
    busy.value = null
    refusal.value = done.ok ? null : { n: note.n, problem: done.problem }
    if (!done.ok) return done
    showToast(words.taken)
    onOpen(`/ho-so/${done.value.event.dossier}`)
    return done
  }
  /** Where the law here leaves a limit open, it is asked for first. */
  const begin = (note: OfferNote) => {
    const procedure = getLaw().procedures.get(note.body.procedure)?.procedure
    const law = procedure && { procedure, calendar: getLaw().calendar }
    if (law && isAsked(limitAsked(note.body, law, ctx.clock.wall()))) asked.value = note
    else void take(note)
  }
  if (offers.length === 0)
    return (
      <EmptyState icon="files" title={words.none}>
        {words.noneHint}
      </EmptyState>
    )
  return (
    <div class={styles.list}>
      <p class={styles.hint}>{words.intro}</p>
      {offers.map((note) => (
        <OfferCard
          key={note.n}
          note={note}
          missing={answer.value.missing}
          taken={takenOver(note.body, states)}
          mayReceive={mayReceive}
          isBusy={busy.value === note.n}
          problem={refusal.value?.n === note.n ? refusal.value.problem : null}
          onTake={() => begin(note)}
          onOpen={onOpen}
        />
      ))}
      {asked.value !== null && (
        <LimitDialog
          offer={asked.value.body}
          onChosen={(chosen) => take(asked.peek()!, chosen)}
          onClose={() => (asked.value = null)}
        />
      )}
    </div>
  )
}
