/** Where verified files lie: an S3 store when one is named, else the data folder. The S3 client is loaded only when used. */
import { join } from 'node:path'
import { openDiskBlobs } from './disk.ts'
import type { BlobStore } from './port.ts'
import type { S3Place } from './s3.ts'

export async function openBlobs(dataDir: string, s3: S3Place | null): Promise<BlobStore> {
  if (s3 === null) return openDiskBlobs(join(dataDir, 'files'))
  const { openS3Blobs } = await import('./s3.ts')
  return openS3Blobs(s3, join(dataDir, 'drafts'))
}
