/** `TLS=own` with `TLS_NAMES` and `TLS_HELP_PORT`, or `TLS_CERT` with `TLS_KEY`; without either this server speaks plain HTTP. */
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { isDnsName } from './names.ts'

export type TlsSettings =
  | {
      readonly kind: 'own'
      readonly names: readonly string[]
      /** Null: nobody is helped over plain HTTP. */
      readonly helpPort: number | null
    }
  | { readonly kind: 'given'; readonly cert: string; readonly key: string }

const DEFAULT_HELP_PORT = '8081'

/** Null: no TLS here. A text: what is wrong. */
export function readTls(env: Readonly<Record<string, string | undefined>>): TlsSettings | null | string {
  const [kind, cert, key, names, helpPort] = ['TLS', 'TLS_CERT', 'TLS_KEY', 'TLS_NAMES', 'TLS_HELP_PORT'].map(
    (name) => env[name] || undefined,
  )
  if (kind !== undefined && kind !== 'own') return `TLS must be own or unset; got "${kind}"`
  if ((cert === undefined) !== (key === undefined)) return 'TLS_CERT and TLS_KEY must be set together'
  if (cert !== undefined && key !== undefined) {
    if (kind !== undefined) return 'TLS=own and TLS_CERT exclude each other'
    return { kind: 'given', cert: resolve(cert), key: resolve(key) }
  }
  if (kind === undefined) return (names ?? helpPort) ? 'TLS_NAMES and TLS_HELP_PORT need TLS=own' : null
  const asked = (names ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  const wrong = asked.find((name) => isIP(name) === 0 && !isDnsName(name))
  if (wrong !== undefined)
    return `TLS_NAMES must be host names or addresses, separated by commas; got "${wrong}"`
  const port = readHelpPort(helpPort ?? DEFAULT_HELP_PORT)
  if (port === undefined) return `TLS_HELP_PORT must be a port or off; got "${helpPort}"`
  return { kind: 'own', names: asked, helpPort: port }
}

function readHelpPort(text: string): number | null | undefined {
  if (text === 'off') return null
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined
}
