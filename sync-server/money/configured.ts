/** Whether a payment gateway is switched on: `PAYMENT_GATEWAY_URL` + `PAYMENT_KEY_FILE`; `PAYMENT_SECRET` for payments told. */
import { readFileSync } from 'node:fs'
import type { GatewayAddress } from '../ports/http-payment-gateway.ts'

export interface PaymentSettings {
  readonly secret: string | null
  readonly gateway: GatewayAddress | null
}

const SHORTEST_KEY = 16
const LONGEST_KEY = 512

/** The fault in words when a setting is half made; never with the key. */
export function readPayments(env: Readonly<Record<string, string | undefined>>): PaymentSettings | string {
  const url = env['PAYMENT_GATEWAY_URL'] || null
  const file = env['PAYMENT_KEY_FILE'] || null
  const told = env['PAYMENT_SECRET'] || null
  if (url === null && file === null) return { secret: told, gateway: null }
  if (url === null || file === null) return 'PAYMENT_GATEWAY_URL and PAYMENT_KEY_FILE belong together'
  const address = readAddress(url)
  if (address === null)
    return 'PAYMENT_GATEWAY_URL must be an https address without a user, a query or a fragment'
  let key: string
  try {
    key = readFileSync(file, 'utf8').trim()
  } catch {
    return 'PAYMENT_KEY_FILE cannot be read'
  }
  if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY)
    return `PAYMENT_KEY_FILE must hold ${SHORTEST_KEY} to ${LONGEST_KEY} letters`
  // The one key signs both ways unless the bank has a secret of its own.
  return { secret: told ?? key, gateway: { url: address, key } }
}

/** Plain http only for a gateway's program on this machine. */
function readAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, username, password, search, hash, origin, pathname } = new URL(text)
  const isHere = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol !== 'https:' && !isHere) return null
  return username + password + search + hash === '' ? origin + pathname.replace(/\/+$/, '') : null
}
