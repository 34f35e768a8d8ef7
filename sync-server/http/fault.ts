/** What every listener answers when nothing answered, or something broke. */
import type { Context, Hono } from 'hono'
import { problemResponse } from './answer.ts'
import type { Env, Parts } from './parts.ts'

export function answerTheRest(app: Hono<Env>, { log }: Pick<Parts, 'log'>): void {
  app.notFound(() => problemResponse({ code: 'request.route.not-found' }))
  app.onError((error, c: Context<Env>) => {
    // Path only: queries and bodies may hold what must not stand in a log.
    log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed')
    return problemResponse({ code: isFull(error) ? 'server.disk.full' : 'server.fault' })
  })
}

function isFull(error: unknown): boolean {
  const { code, errcode, message } = error as NodeJS.ErrnoException & { readonly errcode?: number }
  const SQLITE_FULL = 13
  return code === 'ENOSPC' || errcode === SQLITE_FULL || /database or disk is full/.test(message ?? '')
}
