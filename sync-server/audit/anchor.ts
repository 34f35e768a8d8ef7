/** The ends of all chains at one moment, signed: kept elsewhere, it proves that nothing before it was changed (U6). */
import type { KeyObject } from 'node:crypto'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../blobs/sync-folder.ts'
import { instant, vietnamDay } from '../clock.ts'
import { signText, verifyText } from '../keys/ecdsa.ts'
import type { ServerKey } from '../keys/server-keys.ts'
import { sha256Hex } from '../sha256.ts'
import type { AuditHead, LedgerState, Store } from '../store/port.ts'

export interface Anchor {
  readonly v: 1
  readonly historyId: string
  readonly at: string
  readonly audits: readonly AuditHead[]
  readonly ledgers: readonly LedgerState[]
  readonly sig: string
}

export async function makeAnchor(store: Store, key: ServerKey, now: number): Promise<Anchor> {
  const unsigned = {
    v: 1 as const,
    historyId: store.historyId,
    at: instant(now),
    audits: await store.auditHeads(),
    ledgers: await store.listLedgers(),
  }
  return { ...unsigned, sig: signText(key.privateKey, anchorText(unsigned)) }
}

function anchorText({ historyId, at, audits, ledgers }: Omit<Anchor, 'sig'>): string {
  const ends = JSON.stringify([
    audits.map(({ commune, seq, hash }) => [commune, seq, hash]),
    ledgers.map(({ commune, seq, chain }) => [commune, seq, chain]),
  ])
  return `motcua/anchor/1|${historyId}|${at}|${sha256Hex(ends)}`
}

/** Null when it is none, or was signed by another server. */
export function readAnchor(text: string, key: KeyObject): Anchor | null {
  try {
    const anchor = JSON.parse(text) as Anchor
    return anchor.v === 1 && verifyText(key, anchorText(anchor), anchor.sig) ? anchor : null
  } catch {
    return null
  }
}

/** `DATA_DIR/anchors/<day>.json`, the last of a day counts. Answers what was written. */
export async function keepAnchor(folder: string, anchor: Anchor): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${vietnamDay(Date.parse(anchor.at))}.json`)
  const text = `${JSON.stringify(anchor, null, 1)}\n`
  const file = await open(`${path}.draft`, 'w', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
  await rename(`${path}.draft`, path)
  await syncFolder(folder)
  return text
}
