/** Is it this machine that asks? A proxy beside us speaks from a loopback address too, and says for whom. */
import type { Context } from 'hono'
import { isFromLoopback } from './client-address.ts'
import type { Env } from './parts.ts'

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

export function isOnThisMachine(c: Context<Env>): boolean {
  return isFromLoopback(c) && FORWARDED.every((name) => c.req.header(name) === undefined)
}
