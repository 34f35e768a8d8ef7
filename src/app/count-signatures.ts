/** How many signing certificates need somebody, for the count beside the way to them. */
import { differs } from '../../domain/signature/register.ts'
import { registerAlerts } from '../../domain/signature/register-alerts.ts'
import type { DataContext } from '../data/context.ts'
import { openSignatures } from '../data/signatures.ts'

export async function countSignatureAlerts(ctx: DataContext): Promise<number> {
  const opened = await openSignatures(ctx)
  const register = opened.ok ? (opened.value?.certificates ?? []) : []
  const now = new Date(ctx.clock.at()).toISOString()
  const runningOut = registerAlerts(register, now).map(({ certificate }) => certificate.id)
  const others = register.filter((one) => one.endedAt === null && differs(one)).map(({ id }) => id)
  return new Set([...runningOut, ...others]).size
}
