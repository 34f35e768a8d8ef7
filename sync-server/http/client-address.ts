/**
 * Whom a rate limit counts. A forwarded address can be invented, so it is believed only from a proxy on this machine, and
 * of it only the last one: the one that proxy saw itself.
 */
import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Env } from './parts.ts'

const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/

export function clientAddress(c: Context<Env>): string {
  const socket = socketAddress(c)
  if (!LOOPBACK.test(socket)) return socket
  const last = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return isIP(last) === 0 ? socket : last
}

export function isFromLoopback(c: Context<Env>): boolean {
  return LOOPBACK.test(socketAddress(c))
}

const socketAddress = (c: Context<Env>) => c.env?.incoming?.socket.remoteAddress ?? 'local'
