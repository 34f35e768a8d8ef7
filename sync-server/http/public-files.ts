/**
 * The files residents' devices may have: those the build says their two pages reach, and no other. A list, not a folder:
 * a file nobody thought of is not there.
 */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono, MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import type { Env } from './parts.ts'
import { cached, serve } from './static.ts'

const LIST = join('.vite', 'public-files.json')

export function routePublicFiles(app: Hono<Env>, distDir: string): void {
  const list = followList(join(distDir, LIST))
  // Made when there is a build: it may come after the start.
  let files: MiddlewareHandler<Env> | undefined

  // A service worker keeps /kiosk.html, so that is where a person must be, however short an address they typed.
  app.get('/', (c) => c.redirect('/kiosk.html', 302))
  app.get('*', etag({ weak: true }), async (c, next) => {
    if (!list().has(c.req.path)) return next()
    files ??= serveStatic({ root: distDir, precompressed: true })
    const found = await serve(c, files)
    if (!found) return next()
    return cached(
      found,
      c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
  })
}

/** Looked at again when another build has come. */
function followList(path: string): () => ReadonlySet<string> {
  let known: ReadonlySet<string> = new Set()
  let knownAt = -1
  return () => {
    const at = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? -1
    if (at === knownAt) return known
    knownAt = at
    const names = at === -1 ? [] : (JSON.parse(readFileSync(path, 'utf8')) as string[])
    known = new Set(names.map((name) => `/${name}`))
    return known
  }
}
