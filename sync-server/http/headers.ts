/** The strict headers, on every answer: pages, worker scripts, API, errors (ASVS 5: 3.4, 3.7). */
import type { MiddlewareHandler } from 'hono'
import type { Env } from './parts.ts'

/** `direct`: origins of scanners that pages speak to themselves (`SCANNERS`); nothing else lies outside. */
export function contentSecurityPolicy(direct: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'", // wasm: OCR, QR and Argon2 in workers
    "style-src 'self'",
    "img-src 'self' blob:", // blob: page images shown from memory, never from a URL
    "font-src 'self'",
    `connect-src ${["'self'", ...direct].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

const STRICT: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

const allowed = (microphone: string) =>
  `camera=(self), microphone=${microphone}, geolocation=(), payment=(), usb=(), midi=(), accelerometer=(), gyroscope=(), magnetometer=()`

/** Residents' pages record nobody: a microphone is for the voice recorder of the staff's page. */
const PUBLIC_PAGES = /^\/(?:kiosk|board)\.html$/

/** `records`: this listener has the staff's page. */
export function strictHeaders(
  direct: readonly string[],
  { records = false }: { readonly records?: boolean } = {},
): MiddlewareHandler<Env> {
  const headers = Object.entries({ 'content-security-policy': contentSecurityPolicy(direct), ...STRICT })
  return async (c, next) => {
    await next()
    const mayRecord = records && !PUBLIC_PAGES.test(c.req.path)
    c.res.headers.set('permissions-policy', allowed(mayRecord ? '(self)' : '()'))
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (c.req.path.startsWith('/api/')) c.res.headers.set('cache-control', 'no-store')
  }
}
