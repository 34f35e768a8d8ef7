/** Whom a rate limit counts. The socket's address only: a forwarded one can be invented. */
import type { Context } from 'hono'
import type { Env } from './parts.ts'

export function clientAddress(c: Context<Env>): string {
  return c.env?.incoming?.socket.remoteAddress ?? 'local'
}
