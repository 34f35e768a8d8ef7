/** Proves a page of a box's ledger: whose it is, signed by whom, in which order. What passes here is the box's own word. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import {
  count,
  either,
  listOf,
  matching,
  oneOf,
  record,
  text,
  type Shape,
} from '../../../domain/base/shape.ts'
import {
  MAX_MIRROR_ROWS,
  mirrorText,
  UPSTREAM_VERSION,
  type MirrorPage,
  type MirrorRow,
} from '../../../domain/sync/upstream.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import { findPublicKey, verifyText } from '../../keys/ecdsa.ts'
import type { Device, ProvenPage } from '../../store/port.ts'
import { nextLedgerHash } from '../../sync/chain.ts'
import { digestOf } from '../page-digest.ts'

const hash = matching(/^[0-9a-f]{64}$/)
const name = matching(/^[A-Za-z0-9-]{1,64}$/)
const claim = matching(/^[\x20-\x7e]{0,64}$/)
const signature = matching(/^[A-Za-z0-9_-]{86}$/)
const instantText = matching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/, 40)
const nothing: Shape = (value, path) => (value === null ? null : path)
const wholeText: Shape = (value, path) => (typeof value === 'string' ? null : path)

export const historyShape = name
const rowShape = record({
  seq: count,
  id: claim,
  device: name,
  epoch: count,
  dseq: count,
  recv: instantText,
  hash,
  verdict: oneOf('effective', 'commuting', 'contested', 'quarantined'),
  problem: either(nothing, text),
  dossier: either(nothing, matching(/^[\x20-\x7e]{1,64}$/)),
  raw: wholeText,
})
export const pageShape = record({
  v: oneOf(UPSTREAM_VERSION),
  commune: name,
  history: name,
  from: count,
  prev: hash,
  rows: listOf(rowShape, MAX_MIRROR_ROWS),
  statement: record({
    history: name,
    commune: name,
    from: count,
    seq: count,
    chain: hash,
    digest: hash,
    at: instantText,
    sig: signature,
  }),
})

/** `request.body.invalid`, `upstream.foreign-commune`, `upstream.signature-invalid`, `upstream.rows-broken` {seq}. */
export function provePage(
  page: MirrorPage,
  box: Device,
  signKey: PublicKeyJwk,
  at: string,
): Result<ProvenPage> {
  const { commune, history, from, prev, rows, statement } = page
  if (rows.length === 0 || from === 0) return refuse('request.body.invalid', { at: '.rows' })
  if (commune !== box.commune) return refuse('upstream.foreign-commune', { commune })
  const key = findPublicKey(signKey)
  const { sig, ...signed } = statement
  const isOfThisPage =
    statement.commune === commune &&
    statement.history === history &&
    statement.from === from &&
    statement.seq === from + rows.length - 1 &&
    statement.digest === digestOf(commune, rows)
  if (!key || !isOfThisPage || !verifyText(key, mirrorText(signed), sig))
    return refuse('upstream.signature-invalid')
  const chains: string[] = []
  for (const [i, row] of rows.entries()) {
    if (row.seq !== from + i || !isWhatItSays(row)) return refuse('upstream.rows-broken', { seq: from + i })
    chains.push(nextLedgerHash(chains.at(-1) ?? prev, Buffer.from(row.raw)))
  }
  if (chains.at(-1) !== statement.chain) return refuse('upstream.rows-broken', { seq: statement.seq })
  return ok({ commune, box: box.id, history, from, prev, rows, chains, statement, at })
}

/** A row that counts stands under its own id and dossier: a verdict can't be moved to another fact. */
function isWhatItSays({ verdict, id, dossier, raw, problem }: MirrorRow): boolean {
  if (problem !== null && !isJson(problem)) return false
  if (verdict === 'quarantined') return true
  try {
    const event = JSON.parse(raw) as { id?: unknown; dossier?: unknown }
    return event.id === id && event.dossier === dossier
  } catch {
    return false
  }
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value)
    return true
  } catch {
    return false
  }
}
