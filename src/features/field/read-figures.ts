/** What the figures are counted from: receptions on this device, and declarations this officer made that are none yet. */
import {
  assistedFigures,
  type FiledBefore,
  type MonthFigures,
} from '../../../domain/submission/assisted-figures.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { listFilings } from '../../data/filings.ts'

export async function readFigures(ctx: DataContext): Promise<readonly MonthFigures[]> {
  const [dossiers, filings] = await Promise.all([listDossiers(ctx), listFilings(ctx)])
  const received = (dossiers.ok ? dossiers.value : []).flatMap(({ state: { reception } }) =>
    reception?.prefiled === undefined ? [] : [{ ...reception.prefiled, at: reception.receivedAt }],
  )
  const codes = new Set(received.map(({ code }) => code))
  const filed: FiledBefore[] = [
    ...received.map(({ at, assisted }) => ({ at, reason: assisted?.reason ?? null })),
    ...(filings.ok ? filings.value : []).flatMap(({ step, code, reason, savedAt }) =>
      step === 'done' && reason !== null && !codes.has(code) ? [{ at: savedAt, reason }] : [],
    ),
  ]
  return assistedFigures(filed)
}
