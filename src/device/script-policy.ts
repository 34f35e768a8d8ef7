/**
 * The one Trusted Types policy of a page (CSP `require-trusted-types-for 'script'; trusted-types default`): lets the
 * browser start our own workers and service worker, and nothing else. Import it before anything that starts one.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

/** Hashed bundles and the service workers. */
export const BUILT_SCRIPTS = /^\/(?:(?:kiosk-)?sw\.js|assets\/[\w./-]+\.js)$/
/** While developing, Vite serves modules from their source paths. */
const scripts = import.meta.env.DEV ? /^\// : BUILT_SCRIPTS

/** The URL itself when it is one of ours; throws otherwise, as the browser would without any policy. */
export function allowScriptUrl(url: string, origin: string, allowed: RegExp): string {
  const { origin: from, pathname } = new URL(url, origin)
  if (from !== origin || !allowed.test(pathname)) throw new TypeError(`not a script of this app: ${url}`)
  return url
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => allowScriptUrl(url, location.origin, scripts),
})
