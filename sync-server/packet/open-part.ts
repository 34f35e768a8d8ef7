/** The start of a part: is it ours, and what its seal holds. */
import { createHash, type KeyObject } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import {
  MAX_PART_BYTES,
  MAX_SEAL_BYTES,
  sealShape,
  type PacketSeal,
} from '../../domain/sync/packet/format.ts'
import { PREAMBLE_BYTES, readPreamble } from '../../domain/sync/packet/frame.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { openSealed } from '../keys/seal.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import type { ByteReader } from './byte-reader.ts'

export interface OpenedPart {
  readonly seal: PacketSeal
  readonly end: number // where the part ends in the stream
}

/** `packet.not-a-packet|foreign-server|too-large|damaged|cut-short`, and where to look for the next part, if anywhere. */
export async function openPart(
  reader: ByteReader,
  sealKey: ServerKey,
): Promise<{ readonly end: number | null; readonly opened: Result<OpenedPart> }> {
  const start = reader.position
  const first = await reader.read(PREAMBLE_BYTES)
  if (first === null)
    return { end: null, opened: refuse(start === 0 ? 'packet.not-a-packet' : 'packet.cut-short') }
  const preamble = readPreamble(first)
  if (preamble === null)
    return {
      end: null,
      opened: refuse(start === 0 ? 'packet.not-a-packet' : 'packet.damaged', { at: start }),
    }
  const { partBytes, sealBytes, sealPrint } = preamble
  if (partBytes > MAX_PART_BYTES || partBytes < PREAMBLE_BYTES + sealBytes || sealBytes > MAX_SEAL_BYTES)
    return { end: null, opened: refuse('packet.too-large', { maxBytes: MAX_PART_BYTES }) }
  const end = start + partBytes
  if (!printOf(sealKey.publicJwk).equals(sealPrint)) return { end, opened: refuse('packet.foreign-server') }
  const sealed = await reader.read(sealBytes)
  if (sealed === null) return { end: null, opened: refuse('packet.cut-short') }
  const seal = openSeal(sealKey.privateKey, sealed)
  return { end, opened: seal === null ? refuse('packet.damaged', { at: start }) : ok({ seal, end }) }
}

function openSeal(privateKey: KeyObject, sealed: Uint8Array): PacketSeal | null {
  const plain = openSealed(privateKey, sealed)
  const value = plain && findJson(plain)
  if (sealShape(value, '') !== null) return null
  const seal = value as PacketSeal
  return seal.part >= 1 && seal.part <= seal.parts ? seal : null
}

export function findJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return null
  }
}

function printOf({ x, y }: PublicKeyJwk): Buffer {
  const point = [Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]
  return createHash('sha256').update(Buffer.concat(point)).digest()
}
