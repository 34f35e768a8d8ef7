/**
 * The certificate a box makes for itself. It follows the machine: a new address or name, or an end that comes near, gives
 * a new one, signed by the same authority, so nothing is done again on the counters.
 */
import { randomBytes, X509Certificate } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../blobs/sync-folder.ts'
import type { Clock } from '../clock.ts'
import { openSecret } from '../keys/server-keys.ts'
import { makeAuthority, makeLeaf } from './authority.ts'
import { DAY_MS } from './certificate-facts.ts'
import { readPermitted, type Permitted } from './certificate-parts.ts'
import { allNames, namesOf, type BoxNames, type Machine } from './names.ts'
import { isInDomains, isInRanges, PRIVATE_DOMAINS, PRIVATE_RANGES, wholeAddress } from './private-ranges.ts'
import { readServed, speaksFor, type Served } from './served.ts'

const RENEW_BEFORE_MS = 30 * DAY_MS

export interface OwnParts {
  readonly folder: string // DATA_DIR/keys/tls
  readonly more: readonly string[] // TLS_NAMES
  readonly machine: () => Machine
  readonly clock: Clock
}

export interface OwnCertificate {
  readonly authority: X509Certificate
  /** Names asked for that the authority may not speak for: it was made before they were. */
  refused(): string[]
  names(): BoxNames
  /** Made anew when that is due; otherwise the same object as before. */
  current(): Promise<Served>
}

export async function openOwnCertificate(parts: OwnParts): Promise<OwnCertificate> {
  const { folder, more, machine, clock } = parts
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const wanted = () => namesOf(machine(), more)
  const authorityPem = await openAuthority(folder, machine().hostname, wanted(), clock())
  const authority = new X509Certificate(authorityPem)
  const permitted = readPermitted(authority)
  const names = () => only(wanted(), permitted)
  let served = await readLeaf(folder)

  return {
    authority,
    names,
    refused: () => {
      const known = allNames(names())
      return allNames(wanted()).filter((name) => !known.includes(name))
    },
    current: async () => {
      const [now, due] = [clock(), names()]
      if (served && isGood(served.leaf, authority, due, now)) return served
      const pem = await makeLeaf(authorityPem, due, now)
      await replaceSecret(folder, 'server.pem', pem)
      served = readServed(pem, pem)
      if (!served) throw new Error('the certificate just made does not fit its key')
      return served
    },
  }
}

async function openAuthority(folder: string, host: string, names: BoxNames, now: number): Promise<string> {
  const path = join(folder, 'ca.pem')
  const known = await readFile(path, 'utf8').catch(absent)
  if (known !== null) return known
  const permitted = {
    domains: [...new Set([...PRIVATE_DOMAINS, ...names.dns])],
    ranges: [
      ...PRIVATE_RANGES,
      ...names.ip.filter((ip) => !isInRanges(ip, PRIVATE_RANGES)).map(wholeAddress),
    ],
  }
  const made = Buffer.from(await makeAuthority(host, permitted, now))
  return (await openSecret(folder, 'ca.pem', () => made)).toString()
}

const only = ({ dns, ip }: BoxNames, { domains, ranges }: Permitted): BoxNames => ({
  dns: dns.filter((name) => isInDomains(name, domains)),
  ip: ip.filter((address) => isInRanges(address, ranges)),
})

/** An address that went away is no reason: a pulled cable comes back. */
function isGood(leaf: X509Certificate, authority: X509Certificate, names: BoxNames, now: number): boolean {
  const end = leaf.validToDate.getTime()
  const isFresh = end - now > RENEW_BEFORE_MS || (end > now && end >= authority.validToDate.getTime())
  return (
    isFresh &&
    leaf.validFromDate.getTime() <= now &&
    leaf.verify(authority.publicKey) &&
    allNames(names).every((name) => speaksFor(leaf, name))
  )
}

async function readLeaf(folder: string): Promise<Served | null> {
  const pem = await readFile(join(folder, 'server.pem'), 'utf8').catch(absent)
  return pem === null ? null : readServed(pem, pem)
}

async function replaceSecret(folder: string, name: string, text: string): Promise<void> {
  const draft = join(folder, `${name}.${randomBytes(6).toString('hex')}`)
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
  await rename(draft, join(folder, name))
  await syncFolder(folder)
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}
