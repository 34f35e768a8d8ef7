/** Which notes follow from where a dossier stands. From the state alone: asked again, the same notes follow. Pure. */
import type { DossierState } from '../dossier/state.ts'
import type {
  TransferAccepted,
  TransferBody,
  TransferEnded,
  TransferKind,
  TransferOffer,
  TransferPlace,
  TransferResult,
} from './note.ts'

/** A note before it has an addressee and a number. One key names one note for ever. */
export type DueNote = {
  [K in TransferKind]: { readonly kind: K; readonly key: string; readonly body: TransferBody[K] }
}[TransferKind]

/** Null: it was not sent on, or has come back since. `timeCase` stands in the fact of reception only. */
export function offerOf(
  state: DossierState,
  from: TransferPlace,
  timeCase: string | null,
): { readonly agency: string; readonly key: string; readonly body: TransferOffer } | null {
  const { forwarded, reception } = state
  if (state.stage !== 'forwarded' || forwarded === null || reception === null) return null
  const aside = new Set(state.setAside.map((one) => one.sha256))
  const body: TransferOffer = {
    from,
    dossier: state.id,
    code: reception.code,
    reason: forwarded.reason,
    forwardedAt: forwarded.at,
    procedure: reception.procedure,
    channel: reception.channel,
    timeCase,
    applicant: reception.applicant,
    owner: reception.owner,
    conditions: reception.conditions,
    components: lastOfEach(state.components),
    volunteered: [...state.volunteered, ...state.attached.map((one) => one.file)].filter(
      (file) => !aside.has(file.sha256),
    ),
    form: reception.form,
    receivedAt: reception.receivedAt,
    feeVnd: reception.feeVnd,
    ...(state.due?.rule === 'by-hand' ? { byHand: { at: state.due.at, why: state.due.why } } : {}),
  }
  return { agency: forwarded.agency, key: `offer ${state.id} ${forwarded.at}`, body }
}

/** What a dossier that was taken over tells the place it came from. `endingReason` stands in the fact that ended it. */
export function answersOf(
  state: DossierState,
  from: TransferPlace,
  endingReason: string,
): readonly DueNote[] {
  const { reception, due, result } = state
  if (reception === null || reception.origin === null) return []
  const { code } = reception
  const notes: DueNote[] = []
  if (due !== null) {
    const body: TransferAccepted = { from, code, at: reception.receivedAt, due }
    notes.push({ kind: 'accepted', key: `accepted ${state.id}`, body })
  }
  if ((state.stage === 'returned' || state.stage === 'closed') && result !== null) {
    const body: TransferResult = { from, code, result }
    notes.push({ kind: 'result', key: `result ${state.id} ${result.file.sha256}`, body })
  }
  const ended = endingOf(state)
  if (ended !== null) {
    const body: TransferEnded = { from, code, stage: ended, reason: endingReason }
    notes.push({ kind: 'ended', key: `ended ${state.id} ${ended}`, body })
  }
  return notes
}

function endingOf({ stage }: DossierState): TransferEnded['stage'] | null {
  return stage === 'refused' || stage === 'stopped' || stage === 'withdrawn' ? stage : null
}

/** A paper supplemented later stands in the place of the first one. */
function lastOfEach(components: DossierState['components']): DossierState['components'] {
  return [...new Map(components.map((one) => [one.component, one])).values()]
}

/** Every file an offer or a result names: they become the addressee's too. */
export function filesNamed(kind: TransferKind, body: TransferBody[TransferKind]): readonly string[] {
  if (kind === 'result') return [(body as TransferResult).result.file.sha256]
  if (kind !== 'offer') return []
  const { components, volunteered } = body as TransferOffer
  const files = components.flatMap(({ proof }) =>
    proof.by === 'files' || proof.by === 'reuse' ? proof.files : [],
  )
  return [...new Set([...files, ...volunteered].flatMap(hashesOf))]
}

function hashesOf(file: TransferOffer['volunteered'][number]): string[] {
  return [file.sha256, ...(file.previews ?? []).map((one) => one.sha256)]
}
