/** What the packet screens are given of the device; the same with somebody logged in and without. */
import type { PacketAuthor } from '../../data/packet/author.ts'
import type { WirePort } from '../../sync/wire-port.ts'

export interface PacketPorts {
  readonly author: PacketAuthor
  readonly wall: () => string
  /** While the window of the browser or a long copy keeps the officer from typing; answers how to let go. */
  readonly hold: () => () => void
  /** Other tabs look again. */
  readonly changed: () => void
  readonly wire: Pick<WirePort, 'proof' | 'url'>
}
