/**
 * What one device knows to be so, written down beside the device while it works: what its officer was told is saved, and
 * everything the server ever answered. A device that forgets is found out by this.
 */
import { createHash } from 'node:crypto'
import type { Result } from '../../../domain/base/result.ts'
import type { BlobState, PullAnswer, PushAnswer, SyncReceipt } from '../../../domain/sync/wire.ts'
import type { WirePort } from '../../../src/sync/wire-port.ts'

export interface Placed {
  readonly seq: number
  readonly verdict: string
}

export interface ReadRow extends Placed {
  readonly device: string
  readonly dseq: number
  readonly sha256: string
}

export interface DeviceAccount {
  readonly device: string
  readonly saved: Map<number, string> // dseq → SHA-256 of the fact's bytes
  readonly files: Set<string> // SHA-256 of pages of received dossiers
  readonly placed: Map<number, Placed> // dseq → the server's answer to a push
  readonly read: Map<number, ReadRow> // seq → the row as pulled
  readonly verified: Set<string> // files the server said it holds
  readonly contradictions: string[] // a repeated answer that differs from the first
}

export function newAccount(device: string): DeviceAccount {
  return {
    device,
    saved: new Map(),
    files: new Set(),
    placed: new Map(),
    read: new Map(),
    verified: new Set(),
    contradictions: [],
  }
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The same line, with every answer written down. `inFlight` counts requests that are waiting for one. */
export function listenTo(wire: WirePort, account: DeviceAccount, inFlight: { count: number }): WirePort {
  const heard = async <T>(path: string, asking: Promise<Result<T>>): Promise<Result<T>> => {
    inFlight.count++
    const answer = await asking.finally(() => inFlight.count--)
    if (answer.ok) note(account, path, answer.value)
    return answer
  }
  return {
    get: <T>(path: string) => heard(path, wire.get<T>(path)),
    post: <T>(path: string, body: unknown) => heard(path, wire.post<T>(path, body)),
    proof: (method, path) => wire.proof(method, path),
    url: (path) => wire.url(path),
  }
}

function note(account: DeviceAccount, path: string, value: unknown): void {
  if (path.startsWith('/api/sync/push')) notePush(account, value as PushAnswer)
  else if (path.startsWith('/api/sync/pull')) notePull(account, value as PullAnswer)
  else if (path.startsWith('/api/sync/receipt'))
    for (const sha256 of (value as SyncReceipt).files) account.verified.add(sha256)
  else if (path.startsWith('/api/blobs/missing'))
    for (const { sha256, state } of (value as { files: BlobState[] }).files)
      if (state === 'verified') account.verified.add(sha256)
}

function notePush(account: DeviceAccount, { verdicts }: PushAnswer): void {
  for (const { dseq, seq, verdict } of verdicts) {
    const before = account.placed.get(dseq)
    if (before && (before.seq !== seq || before.verdict !== verdict))
      account.contradictions.push(
        `${account.device}/${dseq}: ${before.seq} ${before.verdict}, then ${seq} ${verdict}`,
      )
    else account.placed.set(dseq, { seq, verdict })
  }
}

function notePull(account: DeviceAccount, { rows }: PullAnswer): void {
  for (const { seq, device, dseq, verdict, raw } of rows) {
    const row = { seq, device, dseq, verdict, sha256: sha256Of(raw) }
    const before = account.read.get(seq)
    if (before && (before.sha256 !== row.sha256 || before.verdict !== verdict))
      account.contradictions.push(`seq ${seq} was read twice and differs`)
    else account.read.set(seq, row)
  }
}
