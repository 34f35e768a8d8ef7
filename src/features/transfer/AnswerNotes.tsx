/** What the competent agency said of this dossier; recorded here, as a fact, by who reads it. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { commandFor, type AnswerNote } from '../../../domain/transfer/accept.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import type { TransferPorts } from './transfer-ports.ts'
import { useTransfers } from './use-transfers.ts'

export function AnswerNotes({ state, ports }: { state: DossierState; ports: TransferPorts }) {
  const words = t(transfer)
  const { heard } = useTransfers(ports)
  const problem = useSignal<Problem | null>(null)
  const answer = heard.value
  const accepted = state.forwarded?.accepted ?? null
  const notes = answer?.ok
    ? answer.value.notes.filter(
        (note): note is AnswerNote => note.kind !== 'offer' && note.dossier === state.id,
      )
    : []
  const { roles } = getContext().officer
  const record = async (note: AnswerNote) => {
    const command = commandFor(note, state)
    if (command === null) return
    const done = await recordCommand(getContext(), state, command)
    problem.value = done.ok ? null : done.problem
    if (done.ok) showToast(words.recorded)
  }
  const open = notes.flatMap((note) => {
    const command = commandFor(note, state)
    return command === null ? [] : [{ note, mayRecord: actionsAt(state.stage, roles).includes(command.type) }]
  })
  return (
    <>
      {accepted !== null && <p>{words.acceptedLine(accepted.reference, formatWallTime(accepted.due.at))}</p>}
      {accepted === null && open.length === 0 && <p role="status">{waitingWords(answer)}</p>}
      {open.map(({ note, mayRecord }) => (
        <Notice
          key={note.n}
          tone={note.kind === 'ended' ? 'warn' : 'ok'}
          live
          actions={
            mayRecord && (
              <Button kind="primary" onClick={() => void record(note)}>
                {words.record[note.kind]}
              </Button>
            )
          }
        >
          {sentence(note)}
        </Notice>
      ))}
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
    </>
  )
}

function waitingWords(answer: { readonly ok: boolean } | undefined): string {
  return answer?.ok === false ? t(transfer).waitingOffline : t(transfer).waitingThere
}

function sentence(note: AnswerNote): string {
  const words = t(transfer)
  const { from, code } = note.body
  if (note.kind === 'accepted') return words.acceptedThere(from.name, code, formatWallTime(note.body.due.at))
  if (note.kind === 'result') return words.resultThere(from.name, note.body.result.number)
  return words.endedThere(from.name, words.endedAs[note.body.stage], note.body.reason)
}
