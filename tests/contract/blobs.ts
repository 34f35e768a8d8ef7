/** What every place for files behind sync-server/blobs/port.ts must do. */
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { existsSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BlobStore } from '../../sync-server/blobs/port.ts'

export interface OpenedBlobs {
  readonly blobs: BlobStore
  destroy(): Promise<void>
}

export function blobsContract(open: () => Promise<OpenedBlobs>): void {
  let opened: OpenedBlobs
  let blobs: BlobStore
  beforeAll(async () => {
    opened = await open()
    blobs = opened.blobs
  })
  afterAll(() => opened?.destroy())

  async function keep(bytes: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const draft = await blobs.draft()
    writeFileSync(draft, bytes)
    await blobs.keep(draft, sha256)
    expect(existsSync(draft), 'the draft is taken over').toBe(false)
    return sha256
  }

  it('F5: gives back what it was given, byte for byte', async () => {
    for (const size of [1, 200_000, 6 * 1024 * 1024]) {
      const bytes = randomBytes(size)
      const found = await blobs.find(await keep(bytes))
      expect(found?.size).toBe(size)
      expect(bytes.equals(await buffer(found!.stream))).toBe(true)
    }
  })

  it('F5: keeping a known file again is no error and changes nothing', async () => {
    const bytes = randomBytes(5000)
    const [first, again] = [await keep(bytes), await keep(bytes)]
    expect(again).toBe(first)
    expect(bytes.equals(await buffer((await blobs.find(first))!.stream))).toBe(true)
  })

  it('finds nothing that was never kept', async () => {
    expect(await blobs.find('0'.repeat(64))).toBeUndefined()
  })

  it('F9: drops the drafts of a killed process', async () => {
    const draft = await blobs.draft()
    writeFileSync(draft, 'half')
    await blobs.clearDrafts()
    expect(existsSync(draft)).toBe(false)
  })

  it('answers when asked whether it is there', async () => {
    await expect(blobs.check()).resolves.toBeUndefined()
  })
}
