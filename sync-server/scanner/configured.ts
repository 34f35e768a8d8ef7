/**
 * The scanners of a centre, as its administrator wrote them: `SCANNERS="Name=http://10.0.0.5/eSCL; Name=direct:http://…"`.
 * Nothing a device sends ever becomes an address: it may only name one of these.
 */
import { createHash } from 'node:crypto'

export interface ConfiguredScanner {
  readonly id: string // stays the same as long as the address does
  readonly name: string // empty: the scanner of the computer one sits at
  /** `relay`: this server speaks to it. `direct`: pages do, as to NAPS2 on their own computer. */
  readonly road: 'relay' | 'direct'
  readonly base: string // eSCL root without a slash at its end
}

/** NAPS2 shares the scanner at a counter's own computer here; on a computer without it nothing listens. */
export const OWN_COMPUTER = 'http://localhost:9801/eSCL'

const MOST = 50
const LONGEST_NAME = 60

/** Undefined: the scanner of one's own computer; empty: none. A string says what is wrong with it. */
export function readScanners(text: string | undefined): readonly ConfiguredScanner[] | string {
  if (text === undefined) return [configured('', 'direct', OWN_COMPUTER)]
  const scanners: ConfiguredScanner[] = []
  for (const entry of text.split(';').map((part) => part.trim())) {
    if (entry === '') continue
    const read = readEntry(entry)
    if (typeof read === 'string') return read
    scanners.push(read)
  }
  if (scanners.length > MOST) return `at most ${MOST} scanners`
  const ids = new Set(scanners.map(({ id }) => id))
  return ids.size === scanners.length ? scanners : 'the same address twice'
}

function readEntry(entry: string): ConfiguredScanner | string {
  const [, name = '', direct, address = ''] = /^([^=]*)=\s*(direct:)?\s*(.*)$/.exec(entry) ?? []
  if (name.trim() === '' || name.length > LONGEST_NAME) return `"${entry}" is not NAME=ADDRESS`
  if (!URL.canParse(address)) return `"${address}" is no address`
  const { protocol, origin, pathname, username, password, search, hash } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return `"${address}" is neither http nor https`
  if (username + password + search + hash !== '') return `"${address}" holds more than host and path`
  const path = pathname.replace(/\/+$/, '') || '/eSCL'
  return configured(name.trim(), direct ? 'direct' : 'relay', origin + path)
}

function configured(name: string, road: ConfiguredScanner['road'], base: string): ConfiguredScanner {
  const id = createHash('sha256').update(`${road} ${base}`).digest('hex').slice(0, 12)
  return { id, name, road, base }
}

/** Where pages may go besides home. */
export function directOrigins(scanners: readonly ConfiguredScanner[]): string[] {
  const direct = scanners.filter(({ road }) => road === 'direct')
  return [...new Set(direct.map(({ base }) => new URL(base).origin))]
}
