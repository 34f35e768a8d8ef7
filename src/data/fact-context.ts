/** Time, person and new names for a fact that is made on this device now. */
import type { DecideContext } from '../../domain/dossier/decide.ts'
import type { DataContext } from './context.ts'

/** Without a word on who may: the home server judges that. */
export function authorContext(ctx: DataContext): Pick<DecideContext, 'now' | 'actor' | 'newId'> {
  return {
    now: { at: ctx.clock.at(), clk: ctx.clock.clk() },
    actor: ctx.officer.id,
    newId: ctx.newId,
  }
}

/** Judged here too by the roles of whoever is in front. */
export function factContext(
  ctx: DataContext,
): Pick<DecideContext, 'now' | 'actor' | 'newId'> & Required<Pick<DecideContext, 'rolesOf'>> {
  return { ...authorContext(ctx), rolesOf: () => ctx.officer.roles }
}
