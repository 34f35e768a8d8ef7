/** What the figures are counted from: receptions where this officer sees them, else what their own device helped with. */
import { mayAct } from '../../../domain/access/permissions.ts'
import {
  assistedFigures,
  type FiledBefore,
  type MonthFigures,
} from '../../../domain/submission/assisted-figures.ts'
import type { DataContext } from '../../data/context.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { listFilings } from '../../data/filings.ts'
import { getMeta } from '../../data/meta.ts'

export async function readFigures(ctx: DataContext): Promise<readonly MonthFigures[]> {
  const { roles } = ctx.officer
  const seesAll = mayAct(roles, 'intake.decide') || roles.includes('leader')
  return assistedFigures(seesAll ? await ofReceptions(ctx) : await ofOwnHelp(ctx))
}

async function ofReceptions(ctx: DataContext): Promise<FiledBefore[]> {
  const dossiers = await listDossiers(ctx)
  return (dossiers.ok ? dossiers.value : []).flatMap(({ state: { reception } }) =>
    reception?.prefiled === undefined
      ? []
      : [{ at: reception.receivedAt, reason: reception.prefiled.assisted?.reason ?? null }],
  )
}

async function ofOwnHelp(ctx: DataContext): Promise<FiledBefore[]> {
  const [filings, gone] = await Promise.all([listFilings(ctx), getMeta(ctx.db, 'helped')])
  const done = (filings.ok ? filings.value : []).flatMap(({ step, reason, savedAt }) =>
    step === 'done' && reason !== null ? [{ at: savedAt, reason }] : [],
  )
  return [...done, ...gone]
}
