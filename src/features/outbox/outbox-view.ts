/** What the outbox may say of each dossier, in the order in which the sender works. Never more than is known: "received"
 *  stands only where the home server holds every fact and has verified every page. */
import { filesOf, type DossierState } from '../../../domain/dossier/state.ts'
import type { SyncReceipt } from '../../../domain/sync/wire.ts'
import { sendingState } from '../../data/sending-state.ts'
import type { FactRow, ItemStatus, OutboxInput, OutboxItem, OutboxView } from './outbox-item.ts'
import { troublesOf } from './troubles.ts'
import { compareDue, compareFiles, type UnsentFile } from './unsent-files.ts'

/** Facts that carry files of their own besides the reception. */
const CARRIERS = new Set(['file-attached', 'supplement-received', 'result-attached'])

interface Work {
  readonly item: Omit<OutboxItem, 'status'>
  readonly all: readonly FactRow[]
  readonly state: DossierState | null
  readonly unsent: readonly UnsentFile[]
  readonly share: number
}

export function outboxView(input: OutboxInput): OutboxView {
  const files = [...input.files].sort(compareFiles)
  const ids = new Set([
    ...input.facts.map((fact) => fact.dossier),
    // A page may also be held by a draft: that is not a dossier yet and is not sent.
    ...files.flatMap((file) => file.dossiers.filter((id) => input.dossiers.has(id))),
  ])
  const works = [...ids].map((id) => gather(id, files, input))
  const line = works
    .filter(hasToSend)
    .sort(
      (a, b) =>
        compareDue(a.item.due, b.item.due) || firstIn(files, a) - firstIn(files, b) || seqOf(a) - seqOf(b),
    )
  const items = works.map((work): OutboxItem => ({
    ...work.item,
    status: statusOf(work, line.indexOf(work) + 1, input),
  }))
  return {
    items: [...items].sort((a, b) => rankOf(a) - rankOf(b) || orderWithin(a, b)),
    held: items.filter(({ status }) => status.kind !== 'received').length,
    attention: items.filter(({ status }) => status.kind === 'attention').length,
    aside: items.filter(({ asides }) => asides.length > 0).length,
    bytesToSend:
      sum(input.facts.map((fact) => (fact.state === 'waiting' ? fact.bytes : 0))) +
      sum(files.map((file) => file.size - sentOf(file))),
  }
}

function gather(id: string, files: readonly UnsentFile[], input: OutboxInput): Work {
  const { facts, dossiers, today, asides } = input
  const all = facts.filter((fact) => fact.dossier === id)
  const fresh = all.filter((fact) => fact.state !== 'stored' || fact.storedAt?.slice(0, 10) === today)
  const shown = fresh.length > 0 ? fresh : all
  const state = dossiers.get(id) ?? null
  const listed = state === null ? [] : filesOf(state)
  const hashes = new Set(listed.map((file) => file.sha256))
  const unsent = files.filter((file) => file.dossiers.includes(id) || hashes.has(file.sha256))
  const isNew = shown.some((fact) => fact.type === 'dossier-received')
  const counted = new Map([...(isNew ? listed : []), ...unsent].map((file) => [file.sha256, file.size]))
  const bytes = sum(shown.map((fact) => fact.bytes)) + sum([...counted.values()])
  const left =
    sum(shown.map((fact) => (fact.state === 'waiting' ? fact.bytes : 0))) +
    sum(unsent.map((file) => file.size - sentOf(file)))
  const written = refusedReception(all, input)
  const asideIds = [...all.map((fact) => fact.id), ...unsent.map((file) => file.sha256)]
  const isForgotten = !isNew && unsent.length === 0 && shown.some((fact) => CARRIERS.has(fact.type))
  return {
    item: {
      dossier: id,
      code: (state?.reception ?? written)?.code ?? null,
      applicant: (state?.reception ?? written)?.applicant.name ?? null,
      isNew,
      papers: papersOf(written ? { ...written, attached: [] } : state),
      due: (state?.due ?? written?.due)?.at ?? unsent[0]?.dueAt ?? '',
      asides: asideIds.flatMap((one) => {
        const aside = asides.get(one)
        return aside ? [{ ...aside, id: one }] : []
      }),
      facts: shown,
      files: { done: counted.size - unsent.length, all: counted.size },
      bytes: isForgotten ? null : bytes,
    },
    all,
    state,
    unsent,
    // Rounded down: 100 % is only ever said of what has arrived whole.
    share: bytes === 0 ? 0 : Math.floor((100 * Math.max(0, bytes - left)) / bytes) / 100,
  }
}

function statusOf(work: Work, place: number, input: OutboxInput): ItemStatus {
  const { receipt, isSending, asides } = input
  const { all, unsent, state, share } = work
  const sending = sendingState({
    facts: all.map(({ id, state: kept }) => (kept === 'quarantined' && asides.has(id) ? 'aside' : kept)),
    files: unsent.map(({ sha256, state: kept }) =>
      kept === 'refused' && asides.has(sha256) ? 'aside' : kept,
    ),
    contested: state?.contested.length ?? 0,
  })
  switch (sending) {
    case 'attention':
      return { kind: 'attention', troubles: troublesOf(work, input) }
    case 'aside':
      return { kind: 'aside' }
    case 'waiting':
      return { kind: 'waiting', place, share }
    case 'sending':
      if (unsent.every(isAllSent)) return { kind: 'sent' }
      if (isSending && unsent.some((file) => file.state === 'sending')) return { kind: 'sending', share }
      return { kind: 'waiting', place, share }
    case 'received':
      return {
        kind: 'received',
        bookedAt: all.reduce(
          (latest, { storedAt }) => (storedAt !== null && storedAt > latest ? storedAt : latest),
          '',
        ),
        hasFiles: state !== null && filesOf(state).length > 0,
        isSafe: isSafe(work, receipt),
      }
  }
}

/** By the server's own signed word, for each fact and each page. */
function isSafe({ all, state }: Work, receipt: SyncReceipt | null): boolean {
  if (receipt === null || !receipt.safe || state === null) return false
  const listed = new Set(receipt.files)
  return (
    all.every((fact) => fact.dseq <= receipt.through) &&
    filesOf(state).every((file) => listed.has(file.sha256))
  )
}

/** What the server refused is not folded: its own words say whose it is. */
function refusedReception(all: readonly FactRow[], { refused }: OutboxInput) {
  const event = all.map(({ id }) => refused.get(id)).find((one) => one?.type === 'dossier-received')
  return event?.type === 'dossier-received' ? event.body : null
}

function papersOf(state: Pick<DossierState, 'components' | 'volunteered' | 'attached'> | null): number {
  if (state === null) return 0
  const { components, volunteered, attached } = state
  return components.filter(({ proof }) => proof.by === 'files').length + volunteered.length + attached.length
}

const hasToSend = ({ all, unsent }: Work) =>
  all.some((fact) => fact.state === 'waiting') || unsent.some(isInLine)

const isInLine = (file: UnsentFile) => file.state !== 'refused' && !isAllSent(file)

const isAllSent = ({ sentBytes, size }: UnsentFile) => sentBytes >= size

/** Facts go before any page, so a dossier without waiting pages is done first. */
function firstIn(files: readonly UnsentFile[], work: Work): number {
  return files.findIndex((file) => isInLine(file) && work.unsent.includes(file))
}

const seqOf = ({ all }: Work) => all[0]?.dseq ?? 0

function rankOf({ status }: OutboxItem): number {
  return { attention: 0, sending: 1, waiting: 1, sent: 2, aside: 3, received: 4 }[status.kind]
}

/** The line by its places, what was received latest first. */
function orderWithin(a: OutboxItem, b: OutboxItem): number {
  const [one, two] = [a.status, b.status]
  if (one.kind === 'received' && two.kind === 'received') return one.bookedAt < two.bookedAt ? 1 : -1
  return placeOf(one) - placeOf(two) || compareDue(a.due, b.due) || firstSeq(a) - firstSeq(b)
}

const firstSeq = ({ facts }: OutboxItem) => facts[0]?.dseq ?? 0

const placeOf = (status: ItemStatus) => (status.kind === 'waiting' ? status.place : 0)

const sentOf = ({ sentBytes, size }: UnsentFile) => Math.min(sentBytes, size)

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
