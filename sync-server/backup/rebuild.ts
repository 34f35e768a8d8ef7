/** Dossiers from the ledger: what the server judged stands, nothing is judged anew. */
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { evolve } from '../../domain/dossier/evolve.ts'
import { contest } from '../../domain/dossier/judge.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import { unbornDossier, type DossierState } from '../../domain/dossier/state.ts'
import type { Problem } from '../../domain/base/result.ts'
import type { DossierRow, ExportedEvent } from '../store/port.ts'

export class DossierRebuild {
  readonly #agency: string
  readonly #states = new Map<string, { state: DossierState; seq: number }>()

  constructor(agency: string) {
    this.#agency = agency
  }

  add(row: Pick<ExportedEvent, 'seq' | 'verdict' | 'problem' | 'raw'>): void {
    if (row.verdict === 'quarantined') return
    const parsed = parseEvent(Buffer.from(row.raw).toString())
    if (!parsed.ok) return // judged under a law that no longer reads it: the fact is kept, the picture waits for a newer release
    const event = parsed.value
    const known = this.#states.get(event.dossier)?.state ?? unbornDossier(event.dossier)
    this.#states.set(event.dossier, { state: apply(known, event, row), seq: row.seq })
  }

  rows(): readonly DossierRow[] {
    return [...this.#states].map(([id, { state, seq }]) => ({
      id,
      state: JSON.stringify(state),
      head: state.head,
      agency: state.reception ? this.#agency : null,
      code: state.reception?.code ?? null,
      result_sha256: state.result?.file.sha256 ?? null,
      origin: state.reception?.origin?.dossier ?? null,
      seq,
    }))
  }
}

function apply(
  state: DossierState,
  event: AnyEvent,
  { verdict, problem }: Pick<ExportedEvent, 'verdict' | 'problem'>,
): DossierState {
  if (verdict !== 'contested') return evolve(state, event)
  const reason = problem === null ? { code: 'dossier.chain.superseded' } : (JSON.parse(problem) as Problem)
  return contest(state, event, reason)
}
