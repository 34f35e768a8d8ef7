/** An unlocked officer for component tests: a real data layer in memory, the real law, and dossiers to look at. */
import { cleanup } from '@testing-library/preact'
import { ok } from '../../domain/base/result.ts'
import { decide, type Command } from '../../domain/dossier/decide.ts'
import type { EventBody } from '../../domain/dossier/events.ts'
import type { DataContext } from '../../src/data/context.ts'
import { currentContext, currentLaw } from '../../src/data/current.ts'
import { recordFact } from '../../src/data/ledger.ts'
import { openTestDevice, type TestDevice } from './data-context.ts'
import { realLaw } from './real-law.ts'
import { reception } from '../simulation/history.ts'

export interface DeskSession extends TestDevice {
  readonly act: (dossier: string, command: Command) => Promise<string>
  /** Answers the id of the dossier. */
  readonly receive: (change: Partial<EventBody['dossier-received']>) => Promise<string>
}

export async function openDesk(officer: Partial<DataContext['officer']> = {}): Promise<DeskSession> {
  const device = await openTestDevice()
  const ctx: DataContext = { ...device.ctx, officer: { ...device.ctx.officer, ...officer } }
  const law = realLaw()
  currentContext.value = ctx
  currentLaw.value = law
  for (const { procedure, hash } of law.procedures.values())
    await ctx.db.packItems.put({ hash, text: JSON.stringify(procedure) })
  for (const { form, hash } of law.forms.values())
    await ctx.db.packItems.put({ hash, text: JSON.stringify(form) })

  const act = async (dossier: string, command: Command) => {
    const recorded = await recordFact(ctx, {
      dossier,
      decide: (state) => {
        const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
        const made = decide(command, state, { now, actor: ctx.officer.id, newId: ctx.newId })
        return made.ok ? ok({ event: made.value }) : made
      },
    })
    if (!recorded.ok) throw new Error(JSON.stringify(recorded.problem))
    return recorded.value.event.id
  }
  return {
    ...device,
    ctx,
    act,
    async receive(change) {
      const id = ctx.newId()
      const code = change.procedure ?? reception.procedure
      const known = law.procedures.get(code)
      const form = known?.procedure.formId ? law.forms.get(known.procedure.formId) : undefined
      const pinned = { pack: law.pack, procedure: known?.hash ?? '', form: form?.hash ?? null }
      await act(id, { type: 'dossier-received', body: { ...reception, law: pinned, ...change } })
      return id
    },
  }
}

/** Screens first: they may not see a desk that nobody is at. */
export function closeDesk(): void {
  cleanup()
  currentContext.value = null
  currentLaw.value = null
}
