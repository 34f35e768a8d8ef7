/** What a door means to the requests that come through it. */
import { isIP } from 'node:net'
import type { House } from '../http/own-hosts.ts'
import type { Door } from './door.ts'
import { addressOf } from './names.ts'

/** The names people open this server at, beside `PUBLIC_ORIGINS`. No addresses: passkeys can't be bound to one. */
export function originsOf(door: Door | null, port: number): string[] {
  const names = door?.reachable().filter((name) => isIP(name) === 0) ?? []
  return names.map((name) => addressOf('https', name, port))
}

export function houseOf(door: Door | null, publicOrigins: readonly string[]): House | null {
  if (!door) return null
  const stated = publicOrigins.map((origin) => new URL(origin).hostname)
  return {
    isOwnHost: (hostname) => door.isOwnHost(hostname) || stated.includes(hostname),
    isStrictTransport: door.own === null,
  }
}
