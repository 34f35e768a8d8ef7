/** Addresses that exist only inside a building. The local authority may speak for these and no others. */
import { BlockList, isIP } from 'node:net'

export const PRIVATE_RANGES: readonly string[] = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '::1/128',
  'fc00::/7',
]

/** Names that no public register hands out, beside the ones a box really has. */
export const PRIVATE_DOMAINS: readonly string[] = ['localhost', 'local', 'lan', 'internal', 'home.arpa']

export function isInRanges(address: string, ranges: readonly string[]): boolean {
  const list = new BlockList()
  for (const range of ranges) {
    const [from = '', prefix] = range.split('/')
    list.addSubnet(from, Number(prefix), familyOf(from))
  }
  return isIP(address) !== 0 && list.check(address, familyOf(address))
}

/** `example.local` is inside `local`, and so is `local` itself. */
export function isInDomains(name: string, domains: readonly string[]): boolean {
  return domains.some((domain) => name === domain || name.endsWith(`.${domain}`))
}

export const wholeAddress = (address: string) => `${address}/${isIP(address) === 6 ? 128 : 32}`

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
