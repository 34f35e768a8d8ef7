/** Which files a commune holds, and the law packs. */
import type { Problem } from '../../../domain/base/result.ts'

export interface BlobRecord {
  readonly sha256: string
  readonly size: number
  readonly mime: string
}

export interface StoredPack {
  readonly hash: string
  readonly bytes: string
  readonly sig: string
}

export interface FileStore {
  findBlob(commune: string, sha256: string): Promise<BlobRecord | undefined>
  blobStates(
    commune: string,
    hashes: readonly string[],
  ): Promise<ReadonlyMap<string, 'verified' | { readonly refused: Problem }>>
  addVerifiedBlob(input: BlobRecord & { commune: string; device: string; at: string }): Promise<void>
  addRefusedBlob(input: { commune: string; sha256: string; problem: Problem; at: string }): Promise<void>
}

export interface PackStore {
  /** Known packs and items are left as they are; the pack named becomes the current one. */
  addPack(pack: StoredPack & { at: string }, items: readonly { hash: string; text: string }[]): Promise<void>
  findPack(hash: 'current' | (string & {})): Promise<StoredPack | undefined>
  packItems(hashes: readonly string[]): Promise<ReadonlyMap<string, string>>
}
