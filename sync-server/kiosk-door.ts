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
}

/** Answers how to close it. */
export function openKioskDoor({ kiosk, staff, door, fetch, say }: KioskDoorParts): () => void {
  let unfollow = () => {}
  let unwatch = () => {}
  const place: Place = { ...staff, host: kiosk.host, port: kiosk.port }
  const server: ServerType = listen(fetch, place, door, (port) => {
    if (door) unfollow = door.follow(server as Server)
    say(kioskAt(kioskAddresses(kiosk, port, door)))
    unwatch = watchNetworks({ staff: staff.host, kiosk: kiosk.host, networks: networkInterfaces, say })
  })
  server.on('error', (error: NodeJS.ErrnoException) =>
    say(kioskPortTaken(kiosk.port, error.code ?? error.message)),
  )
  return () => {
    unfollow()
    unwatch()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
}
