/** A file another commune wrote: opened with the code, proven, and compared with what it says is in it. Nothing is kept. */
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import {
  findTransferCode,
  frameAad,
  frameIv,
  MAX_AGE_DAYS,
  readWhole,
  transferFileShape,
  type TransferFile,
} from '../../../../domain/transfer/file-format.ts'
import type { TransferOffer } from '../../../../domain/transfer/note.ts'
import { filesNamed } from '../../../../domain/transfer/notes-of.ts'
import { sha256Hex } from '../../../data/sha256.ts'
import { transferKey } from './file-key.ts'
import type { HandPorts } from './hand-ports.ts'
import { parsed, readStatement } from './statement.ts'

export interface BroughtTransfer {
  readonly offer: TransferOffer
  readonly files: ReadonlyMap<string, Uint8Array> // by SHA-256
}

const DAY_MS = 86_400_000

/** `transfer.file.*`: code, not-ours, wrong-code, damaged, cut-short, foreign-server, untrue, not-for-us, old. */
export async function readTransfer(
  ports: Pick<HandPorts, 'signKey' | 'place' | 'now'>,
  bytes: Uint8Array,
  typedCode: string,
): Promise<Result<BroughtTransfer>> {
  const code = findTransferCode(typedCode)
  if (code === null) return refuse('transfer.file.code')
  const whole = readWhole(bytes)
  if (whole === null) return refuse('transfer.file.not-ours')
  const [first, ...rest] = whole.frames
  if (first === undefined) return refuse('transfer.file.cut-short')
  const key = await transferKey(code, whole.salt)
  const head = await opened(key, 0, first)
  if (head === null) return refuse('transfer.file.wrong-code')
  const said = await readStatement<TransferFile>(
    ports,
    parsed(new TextDecoder().decode(head)),
    transferFileShape,
  )
  if (!said.ok) return said
  const { content, commune } = said.value
  const problem = unfit(content, commune, ports)
  if (problem !== null) return problem
  if (!whole.isWhole || rest.length < content.files.length) return refuse('transfer.file.cut-short')
  const files = new Map<string, Uint8Array>()
  for (const [at, { sha256 }] of content.files.entries()) {
    const plain = await opened(key, at + 1, rest[at] ?? new Uint8Array())
    if (plain === null || (await sha256Hex(plain)) !== sha256) return refuse('transfer.file.damaged')
    files.set(sha256, plain)
  }
  const isComplete = filesNamed('offer', content.offer).every((sha256) => files.has(sha256))
  return isComplete ? ok({ offer: content.offer, files }) : refuse('transfer.file.damaged')
}

function unfit(
  { to, at, offer }: TransferFile,
  commune: string,
  { place, now }: Pick<HandPorts, 'place' | 'now'>,
) {
  if (offer.from.commune !== commune) return refuse('transfer.file.untrue')
  if (to !== place.commune && to !== place.agency) return refuse('transfer.file.not-for-us')
  const days = (Date.parse(now()) - Date.parse(at)) / DAY_MS
  return days > MAX_AGE_DAYS ? refuse('transfer.file.old', { days: Math.floor(days) }) : null
}

async function opened(key: CryptoKey, nth: number, frame: Uint8Array): Promise<Uint8Array | null> {
  const additionalData = new TextEncoder().encode(frameAad(nth))
  const way = { name: 'AES-GCM', iv: frameIv(nth), additionalData }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(way, key, new Uint8Array(frame)))
  } catch {
    return null
  }
}
