/**
 * Content-addressed files in any S3 store: `files/aa/bb/<sha256>`. Drafts lie on this machine's disk and are sent whole,
 * with an MD5 the store checks; what it acknowledged is as durable as its own replication.
 */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import {
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import type { BlobStore } from './port.ts'

export interface S3Place {
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
  readonly region: string
}

/** Asked again by the SDK itself this often; then the upload stays complete and the sweep tries later. */
const MAX_ATTEMPTS = 3

export async function openS3Blobs(place: S3Place, drafts: string): Promise<BlobStore> {
  await mkdir(drafts, { recursive: true, mode: 0o700 })
  const { bucket: Bucket } = place
  const s3 = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: true,
    credentials: { accessKeyId: place.accessKey, secretAccessKey: place.secretKey },
    maxAttempts: MAX_ATTEMPTS,
    // Other makers' stores do not know the newer checksum trailers (Swift answers 501).
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const keyOf = (sha256: string) => `files/${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`

  return {
    async draft() {
      return join(drafts, randomBytes(16).toString('hex'))
    },
    async keep(draft, sha256) {
      const { size } = await stat(draft)
      const Key = keyOf(sha256)
      const known = await orAbsent(s3.send(new HeadObjectCommand({ Bucket, Key })))
      if (known?.ContentLength !== size) {
        const ContentMD5 = await md5Of(draft)
        const Body = createReadStream(draft)
        await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentLength: size, ContentMD5 }))
      }
      await rm(draft, { force: true })
    },
    async find(sha256) {
      const found = await orAbsent(s3.send(new GetObjectCommand({ Bucket, Key: keyOf(sha256) })))
      return found && { size: found.ContentLength ?? 0, stream: found.Body as Readable }
    },
    async clearDrafts() {
      for (const name of await readdir(drafts)) await rm(join(drafts, name), { force: true })
    },
    async check() {
      await s3.send(new HeadBucketCommand({ Bucket }))
    },
  }
}

async function md5Of(path: string): Promise<string> {
  const hash = createHash('md5')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

async function orAbsent<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return undefined
    throw error
  }
}
