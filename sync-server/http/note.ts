/** Writes down what an officer did, before it is answered. Refusals are written elsewhere (audit-refusals.ts). */
import type { Context } from 'hono'
import { instant } from '../clock.ts'
import type { Env, Parts } from './parts.ts'

export function noteDone(
  c: Context<Env>,
  parts: Parts,
  action: string,
  object: string | null,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { device, session } = c.var
  return parts.audit({
    commune: device.commune,
    at: instant(parts.clock()),
    officer: session?.officer.id ?? null,
    device: device.id,
    action,
    object,
    outcome: 'done',
    detail,
  })
}
