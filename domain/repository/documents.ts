/**
 * The citizen repository (kho dữ liệu): every paper the commune holds of a person, out of the folded dossiers. Nothing is
 * kept twice: a document is a file some dossier names, and every dossier that names it is a use of it.
 */
import type { Origin, PaperKind } from '../document/paper.ts'
import type { ComponentProof, FileRef } from '../dossier/events.ts'
import type { DossierState, Reception } from '../dossier/state.ts'
import { nothingRead, type PaperFacts } from './paper-facts.ts'

/** 0 not digitised · 1 digitised here · 2 used again from a paper of a dossier · 3 used again from a result. */
export type DigitisationStatus = 0 | 1 | 2 | 3

export interface PaperUse {
  readonly dossier: string
  readonly code: string
  readonly procedure: string // the purpose: what it was needed for
  readonly component: string | null // null: offered, or the result itself
  readonly on: string // YYYY-MM-DD
  readonly by: string // officer
  readonly status: DigitisationStatus
}

export interface CitizenDocument {
  readonly id: string // SHA-256 of its first file
  readonly kind: PaperKind
  readonly owners: readonly string[] // personal numbers
  readonly ownerName: string
  readonly ownerSaid: 'paper' | 'dossier' // by the paper itself, or taken from the dossier it came with
  readonly origin: Origin // of its particulars
  readonly facts: PaperFacts
  readonly isResult: boolean // issued by the commune itself
  readonly files: readonly FileRef[]
  readonly uses: readonly PaperUse[] // the first is how it came here
}

/** What was read on a file, when this device knows. */
export type FactsOfFile = (sha256: string) => PaperFacts | null

export function documentsOf(
  states: readonly DossierState[],
  factsOf: FactsOfFile = () => null,
): CitizenDocument[] {
  const received = states.flatMap((state) => (state.reception ? [{ state, reception: state.reception }] : []))
  const results = new Set(received.flatMap(({ state }) => state.result?.file.sha256 ?? []))
  const known = new Map<string, CitizenDocument>()
  const inOrder = [...received].sort((a, b) => (a.reception.receivedAt < b.reception.receivedAt ? -1 : 1))
  for (const { state, reception } of inOrder)
    for (const found of papersIn(state, reception, results)) {
      const id = found.files[0]?.sha256
      if (id === undefined) continue
      const before = known.get(id)
      if (before) known.set(id, { ...before, uses: [...before.uses, found.use] })
      else known.set(id, newDocument(id, found, reception, factsOf))
    }
  return [...known.values()]
}

interface Found {
  readonly files: readonly FileRef[]
  readonly use: PaperUse
  readonly facts: PaperFacts | null // told by the dossier itself: a result
}

function papersIn(state: DossierState, reception: Reception, results: ReadonlySet<string>): Found[] {
  const aside = new Set(state.setAside.map(({ sha256 }) => sha256))
  const servedAs = (component: string | null, status: DigitisationStatus): PaperUse => ({
    dossier: state.id,
    code: reception.code,
    procedure: reception.procedure,
    component,
    on: reception.receivedAt.slice(0, 10),
    by: reception.receiver,
    status,
  })
  const asked = state.components.flatMap(({ component, proof }): Found[] =>
    'files' in proof
      ? eachPaper(proof.files).map((files) => ({
          files,
          use: servedAs(component, statusOf(proof, results)),
          facts: null,
        }))
      : [],
  )
  const loose = [...state.volunteered, ...state.attached.map(({ file }) => file)]
  const offered = loose.map((file): Found => ({ files: [file], use: servedAs(null, 1), facts: null }))
  const { result } = state
  const issued: Found[] = result
    ? [
        {
          files: [result.file],
          use: { ...servedAs(null, 1), on: result.date, by: state.resultBy ?? '' },
          facts: {
            ...nothingRead,
            number: result.number,
            issuer: result.signer,
            issuedOn: result.date,
            origin: 'data',
          },
        },
      ]
    : []
  return [...asked, ...offered, ...issued].filter(
    ({ files }) => !files.some(({ sha256 }) => aside.has(sha256)),
  )
}

/** Pictures of one paper stand together; an archive file is a whole paper. */
function eachPaper(files: readonly FileRef[]): FileRef[][] {
  const isWhole = files.every((file) => file.mime === 'application/pdf')
  return isWhole ? files.map((file) => [file]) : [[...files]]
}

/** How a component was digitised, as the national system counts it. */
export function statusOf(proof: ComponentProof, results: ReadonlySet<string>): DigitisationStatus {
  if (proof.by === 'files') return proof.files.length > 0 ? 1 : 0
  if (proof.by !== 'reuse') return 0
  return proof.files.some((file) => results.has(file.sha256)) ? 3 : 2
}

function newDocument(
  id: string,
  { files, use, facts: told }: Found,
  reception: Reception,
  factsOf: FactsOfFile,
): CitizenDocument {
  const read = files.map(({ sha256 }) => factsOf(sha256)).find((one) => one !== null) ?? nothingRead
  const facts = told ?? read
  const { owner } = reception
  const isSaid = facts.owners.length > 0
  return {
    id,
    kind: files[0]?.kind ?? 'other',
    owners: isSaid ? facts.owners : owner.idNumber === undefined ? [] : [owner.idNumber],
    ownerName: isSaid && facts.ownerName !== '' ? facts.ownerName : owner.name,
    ownerSaid: isSaid ? 'paper' : 'dossier',
    origin: facts.origin ?? 'typed',
    facts,
    isResult: told !== null,
    files,
    uses: [use],
  }
}
