/** Turns the new events of a segment into ledger rows: sequence, chain, verdict. Every event gets a row, whatever it is. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { referencedFiles } from '../../../domain/sync/referenced-files.ts'
import type { EventVerdict } from '../../../domain/sync/wire.ts'
import { nextLedgerHash } from '../../sync/chain.ts'
import type { EventLaw, Judged } from '../../sync/law.ts'
import type { LedgerEnd } from '../port.ts'
import { loadFacts, type ItemCache, type SegmentFacts, type Standing } from './law-facts.ts'
import type { Tables } from './tables.ts'

const ALREADY_STORED = 'sync.event.already-stored'
/** Printable ASCII: PostgreSQL keeps no U+0000, and half a surrogate pair is no text for any database. */
const CLAIM = /^[\x20-\x7e]{1,64}$/

export interface NewItem {
  readonly dseq: number
  readonly hash: string
  readonly raw: Uint8Array
}

export interface Place {
  readonly commune: string
  readonly device: string
  readonly epoch: number
  readonly book: number
  readonly at: string
  /** Judged before, in a ledger that was lost: its files may not be back yet. */
  readonly isTakenBack?: boolean
}

export interface LedgerRows {
  readonly rows: readonly Tables['event'][]
  readonly files: readonly Tables['event_file'][]
  readonly touched: ReadonlyMap<string, { readonly state: DossierState; readonly seq: number }>
  readonly agency: string // of the commune: first part of its numbers
  readonly end: Tail
}

type Tail = Pick<LedgerEnd, 'seq' | 'chain'>

interface Read {
  readonly item: NewItem
  readonly value: unknown
  readonly event: AnyEvent | null
  readonly problem?: Problem
}

export async function judgeRows(
  db: Transaction<Tables>,
  law: EventLaw,
  items: ItemCache,
  place: Place,
  fresh: readonly NewItem[],
  start: Tail,
): Promise<LedgerRows> {
  const read = fresh.map((item) => readItem(law, item))
  const events = read.flatMap((r) => (r.event ? [r.event] : []))
  const known = await loadFacts(db, place, events, law, items)
  const rows: Tables['event'][] = []
  const touched = new Map<string, { state: DossierState; seq: number }>()
  let end = { seq: start.seq, chain: start.chain }
  for (const { item, event, value, problem } of read) {
    end = { seq: end.seq + 1, chain: nextLedgerHash(end.chain, item.raw) }
    const judged = event ? judgeOne(law, known, event, item) : quarantined(problem)
    if (event && judged.verdict !== 'quarantined') {
      const { verdict, problem: word = null } = judged
      known.standing.set(event.id, { seq: end.seq, raw: item.raw, verdict, problem: word })
      if (judged.next) {
        known.changed(judged.next)
        touched.set(event.dossier, { state: judged.next, seq: end.seq })
      }
    }
    rows.push({
      commune: place.commune,
      seq: end.seq,
      id: event?.id ?? claimedId(value),
      device: place.device,
      epoch: place.epoch,
      dseq: item.dseq,
      recv_at: place.at,
      hash: item.hash,
      chain: end.chain,
      verdict: judged.verdict,
      problem: judged.problem ? JSON.stringify(judged.problem) : null,
      dossier: event?.dossier ?? null,
      raw: item.raw,
    })
  }
  const files = read.flatMap(({ item, value }) =>
    referencedFiles(value).map((sha256) => ({
      commune: place.commune,
      sha256,
      device: place.device,
      epoch: place.epoch,
      dseq: item.dseq,
    })),
  )
  return { rows, files, touched, agency: known.facts.agency, end }
}

function readItem(law: EventLaw, item: NewItem): Read {
  const text = new TextDecoder().decode(item.raw)
  const parsed = law.parse(text)
  const value = parsed.ok ? parsed.value : looseJson(text)
  return parsed.ok
    ? { item, value, event: parsed.value }
    : { item, value, event: null, problem: parsed.problem }
}

function judgeOne(law: EventLaw, known: SegmentFacts, event: AnyEvent, item: NewItem): Judged {
  const standing = known.standing.get(event.id)
  if (standing) return quarantined(againProblem(standing, item))
  const state = known.states.get(event.dossier) ?? null
  const judged = law.judge(state, event, known.facts)
  const code = judged.next?.reception?.code
  if (judged.verdict === 'quarantined' || code === undefined) return judged
  const holder = known.facts.codeHolder(code)
  if (holder === null || holder === event.dossier) return judged
  // Last line of defence for the one exclusive fact, whatever the law said: a printed number belongs to one dossier.
  return { verdict: 'contested', problem: { code: 'dossier.code.duplicate', details: { code } }, next: state }
}

/** A fact counts once. The same bytes sent again (after a new enrolment) are no fault; other bytes under the id are. */
function againProblem({ seq, raw, verdict, problem }: Standing, item: NewItem): Problem {
  if (Buffer.compare(raw, item.raw) !== 0) return { code: 'sync.event.id-reused', details: { seq } }
  return { code: ALREADY_STORED, details: { seq, verdict, problem } }
}

function quarantined(problem: Problem | undefined): Judged {
  return problem ? { verdict: 'quarantined', problem, next: null } : { verdict: 'quarantined', next: null }
}

function looseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What a malformed event calls itself, so that its author can find it again; empty when it has no name. */
function claimedId(value: unknown): string {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' && CLAIM.test(id) ? id : ''
}

/** The word on a row. For a fact that stood already it is the first word: whoever asks again hears the same. */
export function toVerdict(
  row: Pick<Tables['event'], 'id' | 'dseq' | 'seq' | 'verdict' | 'problem'>,
): EventVerdict {
  const { id, dseq } = row
  const problem = row.problem === null ? null : (JSON.parse(row.problem) as Problem)
  if (problem?.code === ALREADY_STORED) {
    const first = problem.details as unknown as Pick<Standing, 'seq' | 'verdict' | 'problem'>
    return withProblem({ id, dseq, seq: first.seq, verdict: first.verdict }, first.problem)
  }
  return withProblem({ id, dseq, seq: row.seq, verdict: row.verdict }, problem)
}

function withProblem(verdict: EventVerdict, problem: Problem | null): EventVerdict {
  return problem === null ? verdict : { ...verdict, problem }
}
