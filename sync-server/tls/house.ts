/** What a door means to the requests that come through it. */
import type { House } from '../http/own-hosts.ts'
import type { Door } from './door.ts'
import { addressOf } from './names.ts'

/** The addresses people open this server at, beside those in `PUBLIC_ORIGINS`. */
export function originsOf(door: Door | null, port: number): string[] {
  return door ? door.reachable().map((name) => addressOf('https', name, port)) : []
}

export function houseOf(door: Door | null, publicOrigins: readonly string[]): House | null {
  if (!door) return null
  const stated = publicOrigins.map((origin) => new URL(origin).hostname)
  return {
    isOwnHost: (hostname) => door.isOwnHost(hostname) || stated.includes(hostname),
    isStrictTransport: door.own === null,
  }
}
