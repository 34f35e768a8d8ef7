/**
 * Lists over http, as issuers publish them. An address stands in a certificate, so it is somebody else's word: only the open
 * net is asked, never this machine or a house beside it, whatever a name resolves to; no redirect is followed.
 */
import { lookup as resolve } from 'node:dns'
import { request as plainRequest, type RequestOptions } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { ok, refuse } from '../../domain/base/result.ts'
import { MOST_CRL_BYTES } from '../../domain/signature/revocation/crl.ts'
import { isInRanges, PRIVATE_RANGES } from '../tls/private-ranges.ts'
import type { CrlSource } from './crl-source.ts'

/** Beside houses and this machine: shared, translated, reserved, for many. */
const CLOSED: readonly string[] = [
  ...PRIVATE_RANGES,
  '0.0.0.0/8',
  '100.64.0.0/10',
  '192.0.0.0/24',
  '198.18.0.0/15',
  '224.0.0.0/3',
  '::/127',
  '::ffff:0:0/96',
  '64:ff9b::/96',
  '2002::/16',
  'fe80::/10',
  'ff00::/8',
]
const PORTS: ReadonlySet<string> = new Set(['', '80', '443'])
const LONGEST_MS = 30_000

export interface HttpTerms {
  /** Tests alone speak to this machine. */
  readonly allows?: (address: string) => boolean
  readonly mostBytes?: number
  readonly longestMs?: number
}

export function httpSource({
  allows,
  mostBytes = MOST_CRL_BYTES,
  longestMs = LONGEST_MS,
}: HttpTerms = {}): CrlSource {
  const isOpen = (address: string) => allows?.(address) ?? !isInRanges(address, CLOSED)
  const lookup: LookupFunction = (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      const first = found?.[0]
      if (error || !first || !found.every(({ address }) => isOpen(address)))
        return done(error ?? new ClosedError(), '', 4)
      return options.all ? done(null, found) : done(null, first.address, first.family)
    })

  return {
    async fetch(address) {
      const url = readUrl(address)
      const host = url?.hostname.replace(/^\[|\]$/g, '') ?? ''
      if (!url || (!allows && !PORTS.has(url.port)) || (isIP(host) !== 0 && !isOpen(host)))
        return refuse('signature.crl.address-refused', { address })
      try {
        const signal = AbortSignal.timeout(longestMs)
        const body = await read(url, { lookup, signal, agent: false }, mostBytes)
        return body ? ok(body) : refuse('signature.crl.too-large', { address })
      } catch (error) {
        const code = error instanceof ClosedError ? 'address-refused' : 'not-reached'
        return refuse(`signature.crl.${code}`, { address })
      }
    },
  }
}

class ClosedError extends Error {}

function readUrl(address: string): URL | null {
  const url = URL.parse(address)
  const isPlain = url !== null && (url.protocol === 'http:' || url.protocol === 'https:')
  return isPlain && url.username === '' && url.password === '' ? url : null
}

/** Undefined as soon as it is longer than it may be. */
function read(url: URL, options: RequestOptions, most: number): Promise<Uint8Array | undefined> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((done, fail) => {
    const asked = request(url, { ...options, headers: { accept: 'application/pkix-crl' } }, (answer) => {
      if (answer.statusCode !== 200) {
        asked.destroy()
        return fail(new Error(`status ${answer.statusCode ?? 0}`))
      }
      const parts: Buffer[] = []
      let length = 0
      answer.on('data', (part: Buffer) => {
        length += part.length
        parts.push(part)
        if (length <= most) return
        asked.destroy()
        done(undefined)
      })
      answer.on('end', () => done(new Uint8Array(Buffer.concat(parts))))
      answer.on('error', fail)
    })
    asked.on('error', fail)
    asked.end()
  })
}
