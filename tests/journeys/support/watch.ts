/** Notes what must never happen while an officer works: a breach of the policy, a request elsewhere, an error nobody caught. */
import type { BrowserContext } from '@playwright/test'

export interface Watched {
  readonly breaches: string[] // securitypolicyviolation of pages: directive and what was blocked
  readonly foreign: string[] // requests to another origin, service worker included
  readonly errors: string[] // exceptions nobody caught
}

/** `origin`: the only place anything may be asked from. Call before the first page goes anywhere. */
export async function watch(context: BrowserContext, origin: string): Promise<Watched> {
  const watched: Watched = { breaches: [], foreign: [], errors: [] }
  await context.exposeBinding('noteBreach', (_, text: string) => watched.breaches.push(text))
  await context.addInitScript(() => {
    const { noteBreach } = globalThis as unknown as { noteBreach: (text: string) => void }
    addEventListener('securitypolicyviolation', (e) => noteBreach(`${e.effectiveDirective} ${e.blockedURI}`))
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(?:blob|data|about):/.test(url)) watched.foreign.push(url)
  })
  context.on('weberror', (error) => watched.errors.push(error.error().message))
  return watched
}
