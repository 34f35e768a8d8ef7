/** The app itself: hashed assets for ever, everything else asked for again each time. */
import { existsSync } from 'node:fs'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { etag } from 'hono/etag'
import type { Env } from './parts.ts'

interface Shelf {
  readonly files: MiddlewareHandler<Env>
  readonly index: MiddlewareHandler<Env>
}

export function routeStatic(app: Hono<Env>, distDir: string): void {
  let shelf: Shelf | undefined
  // A folder that appears after the start (first build while the server runs) is served without a restart.
  const findShelf = () => {
    if (!shelf && existsSync(distDir))
      shelf = {
        files: serveStatic({ root: distDir, precompressed: true }),
        index: serveStatic({ root: distDir, path: 'index.html', precompressed: true }),
      }
    return shelf
  }

  app.get('/assets/*', async (c, next) => {
    const found = await serve(c, findShelf()?.files)
    return found ? cached(found, 'public, max-age=31536000, immutable') : next()
  })
  app.get('*', etag({ weak: true }), async (c, next) => {
    if (/^\/(?:api|assets)(?:\/|$)/.test(c.req.path)) return next()
    const found =
      (await serve(c, findShelf()?.files)) ?? (isNavigation(c) ? await serve(c, findShelf()?.index) : null)
    return found ? cached(found, 'no-cache') : next()
  })
}

export async function serve(
  c: Context<Env>,
  handler: MiddlewareHandler<Env> | undefined,
): Promise<Response | null> {
  const found = await handler?.(c, async () => {})
  return found instanceof Response ? found : null
}

export function cached(response: Response, how: string): Response {
  response.headers.set('cache-control', how)
  return response
}

/** An address of the app typed or reloaded by a person, not a missing file. */
function isNavigation(c: Context<Env>): boolean {
  return !/\.[a-z0-9]+$/i.test(c.req.path) && (c.req.header('accept') ?? '').includes('text/html')
}
