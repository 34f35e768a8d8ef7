import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openS3Blobs, type S3Place } from '../../sync-server/blobs/s3.ts'
import { hasSwift, startSwift, type Swift } from '../support/swift.ts'
import { blobsContract } from './blobs.ts'

describe.skipIf(!hasSwift())('files in an S3 store (OpenStack Swift)', () => {
  let swift: Swift
  let place: S3Place
  const drafts = mkdtempSync(join(tmpdir(), 'motcua-drafts-'))

  beforeAll(async () => {
    swift = await startSwift(1)
    place = { ...swift.place, bucket: 'motcua' }
    const { endpoint, region, accessKey, secretKey } = place
    const credentials = { accessKeyId: accessKey, secretAccessKey: secretKey }
    const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true })
    await s3.send(new CreateBucketCommand({ Bucket: place.bucket }))
  }, 60_000)
  afterAll(async () => {
    await swift?.stop()
    rmSync(drafts, { recursive: true, force: true })
  })

  blobsContract(async () => ({ blobs: await openS3Blobs(place, drafts), destroy: async () => {} }))

  it('says so when the bucket is not there or the key is wrong', async () => {
    const elsewhere = await openS3Blobs({ ...place, bucket: 'nowhere' }, drafts)
    await expect(elsewhere.check()).rejects.toThrow()
    const stranger = await openS3Blobs({ ...place, secretKey: 'wrong' }, drafts)
    await expect(stranger.check()).rejects.toThrow()
  })
})
