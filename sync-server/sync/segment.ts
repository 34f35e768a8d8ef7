/** Reads a segment and proves it: shape, seals, hash chain, signature. What passes here is authentic, lawful or not. */
import { createPublicKey, type KeyObject } from 'node:crypto'
import { count, either, listOf, matching, oneOf, record, text } from '../../domain/base/shape.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { segmentText } from '../../domain/sync/signing.ts'
import { PROTOCOL_VERSION, type Segment, type SegmentItem } from '../../domain/sync/wire.ts'
import { verifyText } from '../keys/ecdsa.ts'
import { openSealed } from '../keys/seal.ts'
import type { Device, ProvenSegment } from '../store/port.ts'
import { nextDeviceHash } from './chain.ts'

export const MAX_EVENTS = 200

const base64url = matching(/^[A-Za-z0-9_-]+$/, 2_000_000)
const hash = matching(/^[0-9a-f]{64}$/)

export const segmentShape = record({
  v: oneOf(PROTOCOL_VERSION),
  device: text,
  epoch: count,
  from: count,
  prev: hash,
  head: hash,
  sig: base64url,
  events: listOf(either(record({ raw: rawText }), record({ sealed: base64url })), MAX_EVENTS),
})

function rawText(value: unknown, path: string): string | null {
  return typeof value === 'string' && value.length > 0 ? null : path
}

/** `request.body.invalid`, `sync.segment.foreign-device|item-not-sealed|item-not-text|chain-broken|signature-invalid`. */
export function proveSegment(
  body: unknown,
  device: Device,
  sealKey: KeyObject,
  at: string,
): Result<ProvenSegment> {
  const fault = segmentShape(body, '')
  if (fault !== null) return refuse('request.body.invalid', { at: fault })
  const segment = body as Segment
  if (segment.events.length === 0) return refuse('request.body.invalid', { at: '.events' })
  if (segment.from === 0) return refuse('request.body.invalid', { at: '.from' })
  if (segment.device !== device.id) return refuse('sync.segment.foreign-device')

  const items: { hash: string; raw: Uint8Array }[] = []
  let head = segment.prev
  for (const [index, item] of segment.events.entries()) {
    const raw = openItem(item, sealKey)
    if (raw === null) return refuse('sync.segment.item-not-sealed', { index })
    if (!isText(raw)) return refuse('sync.segment.item-not-text', { index })
    head = nextDeviceHash(head, raw)
    items.push({ hash: head, raw })
  }
  if (head !== segment.head) return refuse('sync.segment.chain-broken')
  const key = createPublicKey({ key: { ...device.publicKey }, format: 'jwk' })
  if (!verifyText(key, segmentText(segment, items.length), segment.sig))
    return refuse('sync.segment.signature-invalid')
  const { epoch, from, prev } = segment
  return ok({ commune: device.commune, device: device.id, epoch, from, prev, items, at })
}

function openItem(item: SegmentItem, sealKey: KeyObject): Uint8Array | null {
  if ('raw' in item) return Buffer.from(item.raw)
  return openSealed(sealKey, Buffer.from(item.sealed, 'base64url'))
}

/** Rows travel on as text; bytes that are none could never be given back exactly. */
function isText(raw: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw)
    return true
  } catch {
    return false
  }
}
