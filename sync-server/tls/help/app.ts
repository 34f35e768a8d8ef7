/** The helper over plain HTTP. It knows nothing of dossiers: a page, the authority's certificate, the way to https. */
import type { X509Certificate } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { fingerprint } from '../certificate-facts.ts'
import { addressOf, LOOPBACK } from '../names.ts'
import { hostnameOf } from '../own-host.ts'
import { helpPage, PATHS, wallPage, type HelpFacts } from './pages.ts'
import { helpStyle } from './style.ts'

export interface HelpParts {
  readonly authority: X509Certificate
  readonly isOwnHost: (hostname: string) => boolean
  readonly reachable: () => readonly string[]
  /** What the technician wants to be used, or null. */
  readonly stated: () => string | null
  readonly httpsPort: () => number
  readonly helpPort: () => number
}

const POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export function makeHelpApp(parts: HelpParts): Hono {
  const app = new Hono()
  const print = fingerprint(parts.authority)
  app.use(async (c, next) => {
    await next()
    c.header('content-security-policy', POLICY)
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    c.header('cache-control', 'no-store')
  })
  // By the name that was asked for, if others may use it too: it works from there. Never by a foreign one.
  const nameFor = (c: Context) => {
    const asked = hostnameOf(c.req.header('host')) ?? ''
    const isUseful = parts.isOwnHost(asked) && !LOOPBACK.includes(asked)
    return parts.stated() ?? (isUseful ? asked : parts.reachable()[0]) ?? 'localhost'
  }
  const httpsFor = (c: Context) => addressOf('https', nameFor(c), parts.httpsPort())
  const factsFor = (c: Context): HelpFacts => ({
    fingerprint: print,
    app: httpsFor(c),
    help: addressOf('http', nameFor(c), parts.helpPort()),
  })
  for (const language of ['vi', 'en'] as const) {
    app.get(PATHS[language].page, (c) => c.html(helpPage(language, factsFor(c))))
    app.get(PATHS[language].wall, (c) => c.html(wallPage(language, factsFor(c))))
  }
  app.get(PATHS.style, (c) => c.body(helpStyle, 200, { 'content-type': 'text/css; charset=utf-8' }))
  app.get(PATHS.file, (c) =>
    c.body(new Uint8Array(parts.authority.raw), 200, {
      'content-type': 'application/x-x509-ca-cert', // both Windows and Android know what to do with it
      'content-disposition': 'attachment; filename="motcua-ca.crt"',
    }),
  )
  app.all('*', (c) => {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`${httpsFor(c)}${pathname}${search}`, 307)
  })
  return app
}
