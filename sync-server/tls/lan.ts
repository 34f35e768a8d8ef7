/** Opens the listeners, and tells the person at the terminal how other machines come in. */
import type { Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import { DAY_MS, fingerprint } from './certificate-facts.ts'
import type { Door } from './door.ts'
import { makeHelpApp } from './help/app.ts'
import { addressOf } from './names.ts'
import { qrForTerminal } from './qr.ts'
import { lanWords } from './words.ts'

type Fetch = Parameters<typeof serve>[0]['fetch']

export interface Place {
  readonly port: number
  readonly host: string | null // null: every address of the machine
  readonly timeouts: { readonly requestTimeout: number; readonly headersTimeout: number }
}

/** Without a door: plain HTTP, for this machine or for a proxy beside it. */
export function listen(
  fetch: Fetch,
  place: Place,
  door: Door | null,
  isUp: (port: number) => void,
): ServerType {
  const common = { fetch, port: place.port, ...(place.host === null ? {} : { hostname: place.host }) }
  const opened = (info: AddressInfo) => isUp(info.port)
  if (!door) return serve({ ...common, serverOptions: place.timeouts }, opened)
  const serverOptions = { ...door.options, ...place.timeouts }
  return serve({ ...common, createServer: door.createServer, serverOptions }, opened)
}

export interface LanParts {
  readonly place: Place
  readonly helpPort: number | null
  readonly say: (text: string) => void
  readonly now: number
}

/** To be called when the door is open; answers how to close what it began. */
export function startLan(door: Door, server: ServerType, port: number, parts: LanParts): () => void {
  const { say, place } = parts
  const unfollow = door.follow(server as Server)
  const names = door.reachable()
  if (names.length === 0) say(lanWords.noAddress)
  else say(lanWords.reachable(names.map((name) => addressOf('https', name, port))))
  const { own } = door
  if (!own) return unfollow
  if (own.refused().length > 0) say(lanWords.refused(own.refused()))
  if (own.authority.validToDate.getTime() - parts.now < 365 * DAY_MS)
    say(lanWords.endsSoon(own.authority.validToDate.toISOString().slice(0, 10)))
  say(lanWords.fingerprint(fingerprint(own.authority)))
  if (parts.helpPort === null) return unfollow

  let helpPort = parts.helpPort
  const app = makeHelpApp({
    ...door,
    authority: own.authority,
    httpsPort: () => port,
    helpPort: () => helpPort,
  })
  const help = listen(app.fetch, { ...place, port: helpPort }, null, (opened) => {
    helpPort = opened
    const address = addressOf('http', names[0] ?? 'localhost', opened)
    say(lanWords.help(address, qrForTerminal(address)))
  })
  // Helping is no reason to stop serving.
  help.on('error', () => say(lanWords.helpPortTaken(helpPort)))
  return () => {
    unfollow()
    help.close()
  }
}
