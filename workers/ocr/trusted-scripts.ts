/**
 * The strict CSP demands Trusted Types in workers too, and tesseract.js turns its worker address into a string, so
 * only a `default` policy can let it through: it lets through that one script and nothing else.
 */

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown
}

export function trustOnly(scripts: readonly string[], origin: string): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  const allowed = new Set(scripts.map((script) => new URL(script, origin).href))
  factory?.createPolicy('default', {
    createScriptURL(url) {
      if (allowed.has(new URL(url, origin).href)) return url
      throw new TypeError(`script not on the list: ${url}`)
    },
  })
}
