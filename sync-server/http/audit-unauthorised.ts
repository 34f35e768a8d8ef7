/** A fact whose author had no right to it counts for nothing and stays in the ledger; that it was tried is told here (I3). */
import type { PushAnswer } from '../../domain/sync/wire.ts'
import { instant } from '../clock.ts'
import type { Device } from '../store/port.ts'
import type { Parts } from './parts.ts'

const UNAUTHORISED = new Set(['dossier.actor.not-allowed', 'dossier.actor.unknown'])

export async function auditUnauthorised(
  { audit, clock }: Parts,
  { commune, id: device }: Device,
  { verdicts }: PushAnswer,
): Promise<void> {
  for (const { id, seq, problem } of verdicts) {
    if (problem === undefined || !UNAUTHORISED.has(problem.code)) continue
    const what = { action: `refused.${problem.code}`, object: id, outcome: 'refused' as const }
    await audit({
      commune,
      at: instant(clock()),
      officer: null,
      device,
      ...what,
      detail: { seq, ...problem.details },
    })
  }
}
