/** Whether staff and residents come in over one network: looked at as long as the server runs, because cables move (Q05). */
import { BlockList, isIP } from 'node:net'
import type { NetworkInterfaceInfo } from 'node:os'
import { LOOPBACK } from './tls/names.ts'
import { kioskSharesNetwork } from './words.ts'

export type Networks = NodeJS.Dict<readonly NetworkInterfaceInfo[]>

/** Where a listener can be reached from outside. */
interface Reach {
  readonly address: string
  readonly card: string | null // null: not an address of this machine now
  readonly cidr: string | null
}

const EVERY_ADDRESS: readonly (string | null)[] = [null, '0.0.0.0', '::']

/** `staff`, `kiosk`: the host each listens on; null: every address. */
export function sharesNetwork(staff: string | null, kiosk: string | null, networks: Networks): boolean {
  const [a, b] = [reachOf(staff, networks), reachOf(kiosk, networks)]
  return a.some((one) => b.some((other) => isOneNetwork(one, other)))
}

function reachOf(host: string | null, networks: Networks): Reach[] {
  if (host !== null && LOOPBACK.includes(host)) return []
  const all = Object.entries(networks).flatMap(([card, addresses = []]) =>
    addresses.filter(({ internal }) => !internal).map(({ address, cidr }) => ({ address, cidr, card })),
  )
  if (host === null || EVERY_ADDRESS.includes(host)) return all
  const own = all.filter(({ address }) => address === host)
  return own.length > 0 ? own : [{ address: host, card: null, cidr: null }]
}

/** One cable or radio, or one subnet behind two of them. */
function isOneNetwork(a: Reach, b: Reach): boolean {
  if (a.address === b.address || (a.card !== null && a.card === b.card)) return true
  if (a.cidr === null || isIP(a.address) !== isIP(b.address)) return false
  // Every card has an address that begins so, whatever it is plugged into.
  if (a.address.startsWith('fe80:')) return false
  const family = isIP(a.address) === 6 ? 'ipv6' : 'ipv4'
  const subnet = new BlockList()
  subnet.addSubnet(a.address, Number(a.cidr.split('/')[1]), family)
  return subnet.check(b.address, family)
}

export interface NetworkWatchParts {
  readonly staff: string | null
  readonly kiosk: string | null
  readonly networks: () => Networks
  readonly say: (text: string) => void
}

const LOOK_EVERY_MS = 60_000
/** While it lasts it is told again: whoever plugged the cable may not have read the first time. */
const LOOKS_A_DAY = (24 * 3_600_000) / LOOK_EVERY_MS

/** Answers how to stop. */
export function watchNetworks({ staff, kiosk, networks, say }: NetworkWatchParts): () => void {
  let looksShared = 0
  const look = () => {
    looksShared = sharesNetwork(staff, kiosk, networks()) ? looksShared + 1 : 0
    if (looksShared % LOOKS_A_DAY === 1) say(kioskSharesNetwork)
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
