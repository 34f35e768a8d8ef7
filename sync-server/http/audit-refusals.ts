/** Failed proofs, sign-ins and permissions are written down before they are answered (U4). */
import type { MiddlewareHandler } from 'hono'
import { instant } from '../clock.ts'
import { parseProof } from '../../domain/sync/signing.ts'
import { SERVER_CHAIN } from '../store/port/audit.ts'
import { problemOf } from './answer.ts'
import { clientAddress } from './client-address.ts'
import type { Env, Parts } from './parts.ts'

/** Being refused for lack of a proof or session at all is the daily life of an open port; a wrong one is not. */
const QUIET = new Set(['proof.missing', 'session.missing'])
const WATCHED =
  /^(?:(proof|sign-in|session|access|officer|enrol|step-up|inspection)\..*|device\.(unknown|revoked|clone-suspected)|(passkey|totp|oidc)\.refused|oidc\.not-linked)$/

export function auditRefusals(parts: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    await next()
    const problem = problemOf(c.res)
    if (!problem || QUIET.has(problem.code) || !WATCHED.test(problem.code)) return
    if (c.res.status >= 500 || (c.res.status === 422 && problem.code !== 'totp.refused')) return
    const claimed = parseProof(c.req.header('motcua-proof') ?? '')?.device ?? null
    const device = c.var.device ?? (claimed === null ? undefined : await parts.store.findDevice(claimed))
    const { subject: _, ...details } = problem.details ?? {} // whose identity elsewhere: may be a number of a person
    await parts.audit({
      commune: device?.commune ?? SERVER_CHAIN,
      at: instant(parts.clock()),
      officer: null,
      device: device?.id ?? null,
      action: `refused.${problem.code}`,
      object: `${c.req.method} ${c.req.path}`,
      outcome: 'refused',
      // A claimed name is no device: a flood under ever new names is still one flood (U5).
      detail: { address: clientAddress(c), ...(device || claimed === null ? {} : { claimed }), ...details },
    })
  }
}
