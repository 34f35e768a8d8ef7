/**
 * Whether a certificate was taken back, from everything at hand: what stands in the file, and the lists a home server keeps.
 * A word counts for the time it was given for: a list that ended before the signature was made says nothing about it.
 */
import type { Certificate } from '../certificate.ts'

/** One word of an issuer, already proven, on one certificate. */
export interface Word {
  readonly revokedAt: string | null // null: not revoked
  readonly thisUpdate: string
  readonly nextUpdate: string | null
  readonly from: 'file' | 'list'
}

export const revocationStates = [
  'good',
  'revoked-before-signing',
  'revoked-after-signing',
  'not-known',
] as const
export type RevocationState = (typeof revocationStates)[number]

export interface Revocation {
  readonly state: RevocationState
  readonly at: string | null // when it was revoked, or of what time the good word is
  readonly from: Word['from'] | null
}

export const NOT_KNOWN: Revocation = { state: 'not-known', at: null, from: null }

export function judge(words: readonly Word[], { notAfter }: Certificate, signedAt: string): Revocation {
  const bad = words
    .flatMap(({ revokedAt, from }) => (revokedAt === null ? [] : [{ at: revokedAt, from }]))
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0]
  if (bad) return { state: bad.at <= signedAt ? 'revoked-before-signing' : 'revoked-after-signing', ...bad }
  const good = words
    .filter(({ thisUpdate, nextUpdate }) => {
      const isOfThen = (nextUpdate ?? thisUpdate) >= signedAt
      // Issuers drop certificates that have run out from their lists: silence afterwards means nothing.
      return isOfThen && thisUpdate <= notAfter
    })
    .sort((a, b) => (a.thisUpdate > b.thisUpdate ? -1 : 1))[0]
  return good ? { state: 'good', at: good.thisUpdate, from: good.from } : NOT_KNOWN
}

const GRAVITY: readonly RevocationState[] = [
  'good',
  'not-known',
  'revoked-after-signing',
  'revoked-before-signing',
]

/** Of a chain, or of several signatures, the worst counts. Nothing at all is not known. */
export function worst(all: readonly Revocation[]): Revocation {
  return (
    all.reduce<Revocation | null>(
      (found, one) =>
        found === null || GRAVITY.indexOf(one.state) > GRAVITY.indexOf(found.state) ? one : found,
      null,
    ) ?? NOT_KNOWN
  )
}
