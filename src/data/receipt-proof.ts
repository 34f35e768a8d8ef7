/** Makes and proves the code of a receipt on this device, with no line (rule A14). */
import { fromBase64Url, toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { toBase32 } from '../../domain/receipt-proof/base32.ts'
import { keyName, type DeviceKey } from '../../domain/receipt-proof/device-keys.ts'
import { digestPapers } from '../../domain/receipt-proof/paper-digests.ts'
import { claimText } from '../../domain/receipt-proof/receipt-text.ts'
import {
  verifyReceipt,
  type ProofCrypto,
  type ProvenReceipt,
} from '../../domain/receipt-proof/verify-receipt.ts'
import { verifyText } from '../sync/signature.ts'
import { receiptProofAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DeviceDb } from './db.ts'
import { getMeta } from './meta.ts'
import { openValues, sealValue } from './sealing.ts'
import type { SealedRow } from '../bridge/vault.ts'
import { storeFailure } from './store-failure.ts'

export const receiptProofKey = (dossier: string) => `receipt-proof/${dossier}`

export const proofCrypto: ProofCrypto = {
  hash: async (text) => new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))),
  verify: (key, text, signature) => verifyText(key, text, toBase64Url(signature)),
}

/**
 * The text of the QR code for the receipt of this dossier. A signature is never the same twice, so it is kept, sealed:
 * a reprint of the same promise is the same slip. `store.not-found` for a dossier that was not received.
 */
export async function proveReceipt(ctx: DataContext, state: DossierState): Promise<Result<string>> {
  const { reception, due } = state
  if (reception === null || due === null) return refuse('store.not-found')
  const [key, papers] = await Promise.all([
    ctx.signer.publicKey().then((publicKey) => keyName(publicKey, proofCrypto.hash)),
    digestPapers(state.components, proofCrypto.hash),
  ])
  const text = claimText({ code: reception.code, due: due.at, key, papers })
  const kept = await findProof(ctx, state.id)
  if (kept?.startsWith(`${text}*`)) return ok(kept)
  const signature = fromBase64Url(await ctx.signer.sign(text))
  const whole = `${text}*${toBase32(signature ?? new Uint8Array())}`
  return await keepProof(ctx, state.id, whole)
}

/** Refusals of `verifyReceipt`. This device knows itself, also before it ever heard the list. */
export async function checkReceipt(ctx: DataContext, scanned: string): Promise<Result<ProvenReceipt>> {
  return await verifyReceipt(scanned, await knownKeys(ctx), proofCrypto)
}

async function knownKeys({ db, device, signer }: DataContext): Promise<readonly DeviceKey[]> {
  const listed = (await getMeta(db, 'deviceKeys'))?.list.keys ?? []
  if (listed.some((key) => key.device === device.id)) return listed
  const own = { device: device.id, name: '', books: [device.book], since: '', revokedAt: null }
  return [...listed, { ...own, publicKey: await signer.publicKey() }]
}

/** When the list of keys was told last; null: never. */
export async function keysToldAt(db: DeviceDb): Promise<string | null> {
  return (await getMeta(db, 'deviceKeys'))?.list.at ?? null
}

async function findProof({ db, vault }: DataContext, dossier: string): Promise<string | null> {
  const row = await db.meta.get(receiptProofKey(dossier))
  if (!row) return null
  const opened = await openValues<string>(vault, [
    { address: receiptProofAddress(dossier), row: row.value as SealedRow },
  ])
  return opened.ok ? (opened.value[0] ?? null) : null
}

async function keepProof({ db, vault }: DataContext, dossier: string, text: string): Promise<Result<string>> {
  const sealed = await sealValue(vault, receiptProofAddress(dossier), text)
  if (!sealed.ok) return sealed
  try {
    await db.meta.put({ key: receiptProofKey(dossier), value: sealed.value })
    return ok(text)
  } catch (error) {
    return storeFailure(error)
  }
}
