/** Opens the residents' listener beside the staff's, through the same door. Without it the staff still work. */
import type { Server } from 'node:https'
import { networkInterfaces } from 'node:os'
import type { serve, ServerType } from '@hono/node-server'
import type { KioskPlace } from './kiosk-place.ts'
import { watchNetworks } from './shared-network.ts'
import { kioskAddresses } from './shown-address.ts'
import type { Door } from './tls/door.ts'
import { listen, type Place } from './tls/lan.ts'
import { kioskAt, kioskPortTaken } from './words.ts'

export interface KioskDoorParts {
  readonly kiosk: KioskPlace
  readonly staff: Place
  readonly door: Door | null
  readonly fetch: Parameters<typeof serve>[0]['fetch']
  readonly say: (text: string) => void
  /** How long a port that is taken is left alone. */
  readonly againMs?: number
}

const AGAIN_MS = 5_000

/** Answers how to close it. */
export function openKioskDoor(parts: KioskDoorParts): () => void {
  const { kiosk, staff, door, fetch, say, againMs = AGAIN_MS } = parts
  let again: ReturnType<typeof setTimeout> | undefined
  let isSaid = false
  let unfollow = () => {}
  let unwatch = () => {}
  const place: Place = { ...staff, host: kiosk.host, port: kiosk.port }
  const server: ServerType = listen(fetch, place, door, (port) => {
    if (door) unfollow = door.follow(server as Server)
    say(kioskAt(kioskAddresses(kiosk, port, door)))
    unwatch = watchNetworks({ staff: staff.host, kiosk: kiosk.host, networks: networkInterfaces, say })
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (!isSaid) say(kioskPortTaken(kiosk.port, error.code ?? error.message))
    isSaid = true
    // Whatever holds the port may let it go; nobody is there at night to start the server again.
    if (error.code !== 'EADDRINUSE') return
    again = setTimeout(() => server.listen(kiosk.port, kiosk.host ?? undefined), againMs)
    again.unref()
  })
  return () => {
    clearTimeout(again)
    unfollow()
    unwatch()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
}
