/** The facts of a register, made by this officer on this device. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { mayCheck, type KeptRecord, type RegisterHead } from '../../../domain/digitisation/register.ts'
import { decide, type Command } from '../../../domain/dossier/decide.ts'
import type { DataContext } from '../../data/context.ts'
import { authorContext } from '../../data/fact-context.ts'
import { recordFact, type Recorded } from '../../data/ledger.ts'

export function recordOf(ctx: DataContext, register: string, command: Command): Promise<Result<Recorded>> {
  return recordFact(ctx, {
    dossier: register,
    decide: (state) => {
      const made = decide(command, state, authorContext(ctx))
      return made.ok ? ok({ event: made.value }) : made
    },
  })
}

/** `digitisation.register.title-missing`. */
export async function listRegister(ctx: DataContext, head: RegisterHead): Promise<Result<string>> {
  if (head.title.trim() === '') return refuse('digitisation.register.title-missing')
  const id = ctx.newId()
  const done = await recordOf(ctx, id, { type: 'register-listed', body: head })
  return done.ok ? ok(id) : done
}

/** `digitisation.check.own-record`. */
export async function checkRecord(
  ctx: DataContext,
  register: string,
  record: KeptRecord,
  values: Readonly<Record<string, string>>,
): Promise<Result<Recorded>> {
  if (!mayCheck(record, ctx.officer.id)) return refuse('digitisation.check.own-record')
  return await recordOf(ctx, register, { type: 'record-checked', body: { record: record.id, values } })
}
