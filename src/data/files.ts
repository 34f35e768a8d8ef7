/** Scans and attachments: encrypted as they are taken, addressed by the hash of what was seen. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'
import { readingAddress } from './addresses.ts'
import type { PaperFacts } from '../../domain/repository/paper-facts.ts'
import type { DataContext } from './context.ts'
import type { FileRow, ReadingRow } from './db.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** What was read on a page beside its small picture (data URL free: raw JPEG bytes as base64). */
export interface StoredReading {
  readonly page: ReadPage | null // null while not read yet, or unreadable
  readonly thumbnail: string // base64 JPEG
  readonly width: number
  readonly height: number
  readonly paper?: PaperFacts // of an archive file: what its pages say of the paper
  readonly likeness?: string // of an archive file: how its first page looks
}

/** Keeps a page of a draft. The same bytes twice are one file. Answers its hash. */
export async function keepFile(
  ctx: DataContext,
  input: {
    readonly draft: string
    readonly bytes: Uint8Array
    readonly mime: string
    readonly reading: StoredReading
  },
): Promise<Result<{ sha256: string; size: number }>> {
  const file = await ctx.vault.sealFile(input.bytes)
  if (!file.ok) return file
  const { sha256, size } = file.value
  const reading = await sealValue(ctx.vault, readingAddress(sha256), input.reading)
  if (!reading.ok) return reading
  const row: FileRow = {
    ...file.value,
    mime: input.mime,
    dossiers: [input.draft],
    state: 'draft',
    sentBytes: 0,
    uploadUrl: null,
    dueAt: '',
    problem: null,
  }
  try {
    await ctx.db.transaction('rw', [ctx.db.files, ctx.db.readings], async () => {
      const known = await ctx.db.files.get(sha256)
      if (!known) await ctx.db.files.add(row)
      else await ctx.db.files.update(sha256, { dossiers: [...new Set([...known.dossiers, input.draft])] })
      await ctx.db.readings.put({ ...reading.value, sha256 } satisfies ReadingRow)
    })
  } catch (error) {
    return storeFailure(error)
  }
  ctx.changed()
  return ok({ sha256, size })
}

/** What has been read on a page since (OCR runs after the picture is safe). */
export async function keepReading(
  ctx: DataContext,
  sha256: string,
  reading: StoredReading,
): Promise<Result<null>> {
  const sealed = await sealValue(ctx.vault, readingAddress(sha256), reading)
  if (!sealed.ok) return sealed
  try {
    await ctx.db.readings.put({ ...sealed.value, sha256 })
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}

export async function openReading(ctx: DataContext, sha256: string): Promise<Result<StoredReading>> {
  const row = await ctx.db.readings.get(sha256)
  if (!row) return refuse('store.not-found')
  const opened = await openValues<StoredReading>(ctx.vault, [{ address: readingAddress(sha256), row }])
  if (!opened.ok) return opened
  const reading = opened.value[0]
  return reading ? ok(reading) : refuse('store.damaged', { rows: [sha256] })
}

/** The plain bytes of a page, for showing or printing; never written anywhere. */
export async function openFile(
  ctx: DataContext,
  sha256: string,
): Promise<Result<{ bytes: Uint8Array; mime: string }>> {
  const row = await ctx.db.files.get(sha256)
  if (!row) return refuse('store.not-found')
  const bytes = await ctx.vault.openFile(row)
  return bytes.ok ? ok({ bytes: bytes.value, mime: row.mime }) : bytes
}

/** Takes a page out of a draft; it stays on the device as long as another draft or dossier holds it. */
export async function dropDraftFile(ctx: DataContext, sha256: string, draft: string): Promise<Result<null>> {
  try {
    await ctx.db.transaction('rw', [ctx.db.files, ctx.db.readings], () => releaseFiles(ctx, draft, [sha256]))
    ctx.changed()
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}

/** Inside a transaction over files and readings: `holder` no longer needs these; unsent work is never touched. */
export async function releaseFiles(
  ctx: DataContext,
  holder: string,
  hashes: readonly string[],
): Promise<void> {
  for (const sha256 of hashes) {
    const row = await ctx.db.files.get(sha256)
    if (!row || !row.dossiers.includes(holder)) continue
    const dossiers = row.dossiers.filter((id) => id !== holder)
    if (dossiers.length > 0 || row.state !== 'draft') await ctx.db.files.update(sha256, { dossiers })
    else {
      await ctx.db.files.delete(sha256)
      await ctx.db.readings.delete(sha256)
    }
  }
}
