import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { openDiskBlobs } from '../../sync-server/blobs/disk.ts'
import { blobsContract } from './blobs.ts'

describe('files on disk', () => {
  blobsContract(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-blobs-'))
    return {
      blobs: await openDiskBlobs(folder),
      destroy: async () => rmSync(folder, { recursive: true, force: true }),
    }
  })
})
