/** The one cookie there is: it holds the session's token, and no script ever reads it (S1). */
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Env } from './parts.ts'

const COOKIE = { prefix: 'host', secure: true, httpOnly: true, sameSite: 'Strict', path: '/' } as const

export function sessionToken(c: Context<Env>): string | undefined {
  return getCookie(c, 'sid', 'host')
}

/** No Max-Age: gone with the browser. */
export function giveSession(c: Context<Env>, token: string): void {
  setCookie(c, 'sid', token, COOKIE)
}

export function takeSession(c: Context<Env>): void {
  deleteCookie(c, 'sid', COOKIE)
}
