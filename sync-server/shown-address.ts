/** Where a person is told to go. */
import { addressOf } from './tls/names.ts'
import type { Door } from './tls/door.ts'
import type { KioskPlace } from './kiosk-place.ts'

const HERE: readonly string[] = ['127.0.0.1', '0.0.0.0', '::', '::1']

/** Loopback is shown as `localhost`: only there do browsers treat plain HTTP as a secure place. */
export function shownAddress(host: string | null, port: number): string {
  return `http://${host === null || HERE.includes(host) ? 'localhost' : host}:${port}`
}

/** Of the residents' listener, once it is open. */
export function kioskAddresses(
  kiosk: KioskPlace,
  port: number,
  door: Pick<Door, 'reachable'> | null,
): readonly string[] {
  if (kiosk.origin !== null) return [kiosk.origin]
  if (!door) return [shownAddress(kiosk.host, port)]
  const { host } = kiosk
  const names = host === null || HERE.includes(host) ? door.reachable() : [host]
  return names.map((name) => addressOf('https', name, port))
}

/**
 * The origin a kiosk or a board is sent to by somebody who has the staff's page open at `hostname`. Null when only that
 * page's own is known to be right: no such listener, or a proxy before it that nobody told us of (`KIOSK_ORIGIN`).
 */
export function stationOrigin(kiosk: KioskPlace | null, hasDoor: boolean, hostname: string): string | null {
  if (kiosk === null) return null
  if (kiosk.origin !== null) return kiosk.origin
  if (kiosk.port === 0 || (!hasDoor && hostname !== 'localhost')) return null
  const name = kiosk.host === null || HERE.includes(kiosk.host) || !hasDoor ? hostname : kiosk.host
  return addressOf(hasDoor ? 'https' : 'http', name, kiosk.port)
}
