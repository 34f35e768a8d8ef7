/** Storage Buckets (Chrome 122) as far as the kiosk uses them; TypeScript does not know them yet. */

export interface StorageBucket {
  readonly name: string
  getDirectory(): Promise<FileSystemDirectoryHandle>
}

export interface StorageBuckets {
  open(
    name: string,
    options?: { readonly durability?: 'relaxed' | 'strict'; readonly expires?: number },
  ): Promise<StorageBucket>
  keys(): Promise<string[]>
  delete(name: string): Promise<void>
}

/** Null: this browser has none, and no picture of a paper is taken on it. */
export function findStorageBuckets(from: object = navigator): StorageBuckets | null {
  return (from as { storageBuckets?: StorageBuckets }).storageBuckets ?? null
}

const PREFIX = 'resident-'

export function newBucketName(): string {
  return PREFIX + crypto.randomUUID()
}

/** Deletes every compartment there is: at start none can belong to somebody who still stands here. Answers how many. */
export async function deleteStaleBuckets(buckets: StorageBuckets): Promise<number> {
  const names = await buckets.keys()
  await Promise.all(names.map((name) => buckets.delete(name)))
  return names.length
}
