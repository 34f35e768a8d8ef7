/** A dossier that was sent on, as a sealed file: the offer the line would bring, and every paper it names (W9). */
import { ok, refuse, type Result } from '../../../../domain/base/result.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import {
  frameAad,
  frameIv,
  SALT_BYTES,
  writeWhole,
  type TransferFile,
} from '../../../../domain/transfer/file-format.ts'
import { filesNamed, offerOf } from '../../../../domain/transfer/notes-of.ts'
import type { DataContext } from '../../../data/context.ts'
import { openFile } from '../../../data/files.ts'
import { makeTransferCode, transferKey } from './file-key.ts'
import type { HandPorts } from './hand-ports.ts'
import { signStatement } from './statement.ts'

export interface WrittenTransfer {
  readonly code: string // to be read out to the other side
  readonly file: Blob
}

/** `transfer.file.not-sent-on`, `transfer.file.paper-away` {missing}, `transfer.file.no-grant`, and what the vault says. */
export async function writeTransfer(
  ctx: DataContext,
  ports: HandPorts,
  state: DossierState,
): Promise<Result<WrittenTransfer>> {
  // The case of a time limit stands in a fact this screen does not open: the other side chooses it under its own law.
  const offered = offerOf(state, ports.place, null)
  if (offered === null) return refuse('transfer.file.not-sent-on')
  const contents: Uint8Array[] = []
  const files: TransferFile['files'][number][] = []
  for (const sha256 of filesNamed('offer', offered.body)) {
    const opened = await openFile(ctx, sha256)
    if (!opened.ok)
      return opened.problem.code === 'store.not-found' ? refuse('transfer.file.paper-away') : opened
    contents.push(opened.value.bytes)
    files.push({ sha256, size: opened.value.bytes.length, mime: opened.value.mime })
  }
  const content: TransferFile = { v: 1, to: offered.agency, at: ports.now(), offer: offered.body, files }
  const statement = await signStatement(ports, content)
  if (!statement.ok) return statement
  const code = makeTransferCode()
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const key = await transferKey(code, salt)
  const plain = [new TextEncoder().encode(JSON.stringify(statement.value)), ...contents]
  const frames: Uint8Array[] = []
  for (const [nth, bytes] of plain.entries()) frames.push(await sealed(key, nth, bytes))
  return ok({ code, file: new Blob([...writeWhole(salt, frames)]) })
}

async function sealed(key: CryptoKey, nth: number, bytes: Uint8Array): Promise<Uint8Array> {
  const additionalData = new TextEncoder().encode(frameAad(nth))
  const way = { name: 'AES-GCM', iv: frameIv(nth), additionalData }
  return new Uint8Array(await crypto.subtle.encrypt(way, key, new Uint8Array(bytes)))
}
