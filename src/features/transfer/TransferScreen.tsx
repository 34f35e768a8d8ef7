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
import { OpenBrought } from './by-hand/OpenBrought.tsx'
import { BROUGHT, besideBrought, filesBeside } from './by-hand/brought-note.ts'
import type { BroughtTransfer } from './by-hand/read-file.ts'
import { LimitDialog } from './LimitDialog.tsx'
import { OfferCard } from './OfferCard.tsx'
import styles from './Transfer.module.css'
import type { TransferPorts } from './transfer-ports.ts'
import { useTransfers } from './use-transfers.ts'

const NONE: ReadonlySet<string> = new Set()

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
  const brought = useSignal<BroughtTransfer | null>(null)
  const refusal = useSignal<{ readonly n: number; readonly problem: Problem } | null>(null)
  const known = useLive(() => listDossiers(ctx), [ctx])
  const answer = heard.value
  const states = known.value?.ok ? known.value.value.map((view) => view.state) : []
  const heardOffers = answer?.ok
    ? answer.value.notes.filter((note): note is OfferNote => note.kind === 'offer').reverse()
    : []
  // What was brought is here whole; the line may bring the same later.
  const offers = brought.value === null ? heardOffers : besideBrought(brought.value, heardOffers)
  const missing = answer?.ok ? answer.value.missing : new Set<string>()
  const mayReceive = actions['dossier-received'].roles.some((role) => ctx.officer.roles.includes(role))
  const take = async (note: OfferNote, chosen?: ChosenLimit) => {
    if (busy.peek() !== null) return
    busy.value = note.n
    const done = await acceptTransfer(
      ctx,
      getLaw(),
      ports,
      note.body,
      chosen,
      filesBeside(brought.peek(), note),
    )
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
  return (
    <div class={styles.list}>
      <p class={styles.hint}>{words.intro}</p>
      {ports.hand && mayReceive && (
        <OpenBrought hand={ports.hand} onOpened={(opened) => (brought.value = opened)} />
      )}
      {answer === undefined && <p role="status">{t(everywhere).loading}</p>}
      {answer?.ok === false && <Notice tone="offline">{problemSentence(answer.problem)}</Notice>}
      {answer?.ok && offers.length === 0 && (
        <EmptyState icon="files" title={words.none}>
          {words.noneHint}
        </EmptyState>
      )}
      {offers.map((note) => (
        <OfferCard
          key={note.n}
          note={note}
          missing={note.n === BROUGHT ? NONE : missing}
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
