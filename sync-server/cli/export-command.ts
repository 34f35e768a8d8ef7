/** `motcua export`: all records of one commune as plain files, for the commune whose they are. */
import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { toNdjson } from '../backup/ndjson.ts'
import type { BlobStore } from '../blobs/port.ts'
import type { Options, Told } from '../cli-commands.ts'
import { instant } from '../clock.ts'
import type { Store } from '../store/port.ts'
import { cli, safetyWords as words } from '../words.ts'
import { fail, say, type SafetyParts } from './backup-commands.ts'

const PAGE = 500
const PAGE_BYTES = 8 * 1024 * 1024
const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

export async function exportCommune(parts: SafetyParts, options: Options): Promise<Told> {
  const { store } = parts
  const { out } = options
  if (!out) return fail(cli.missing('--out'))
  const communes = await store.listCommunes()
  const wanted = options['commune'] ?? (communes.length === 1 ? communes[0]?.code : undefined)
  const commune = communes.find(({ code }) => code === wanted)
  if (!commune) return fail(cli.whichCommune(communes.map(({ code }) => code)))
  await mkdir(join(out, 'files'), { recursive: true, mode: 0o700 })
  if ((await readdir(out)).length > 1) return fail(words.notEmpty(out))

  // Written down first: an export that broke off was an export too.
  await store.addAudit({
    commune: commune.code,
    at: instant(parts.clock()),
    officer: null,
    device: null,
    action: 'export.made',
    object: commune.code,
    outcome: 'done',
    detail: { by: 'motcua export' },
  })
  await write(out, 'commune.json', async (file) => file.writeFile(JSON.stringify(commune, null, 1)))
  const devices = await store.listDevices(commune.code)
  await write(out, 'devices.ndjson', async (file) => file.writeFile(toNdjson(devices)))
  const files = new Set<string>()
  let events = 0
  await write(out, 'events.ndjson', async (file) => {
    for (;;) {
      const page = { commune: commune.code, after: events, limit: PAGE, maxBytes: PAGE_BYTES }
      const rows = await store.exportEvents(page)
      if (rows.length === 0) return
      for (const row of rows) for (const sha256 of row.files) files.add(sha256)
      await file.writeFile(
        toNdjson(rows.map(({ raw, ...row }) => ({ ...row, raw: Buffer.from(raw).toString() }))),
      )
      events = rows.at(-1)!.seq
    }
  })
  await write(out, 'audit.ndjson', (file) => writeAudit(store, commune.code, file))
  const kept = await writeFiles(store, await parts.blobs(), commune.code, files, out)
  return say(words.exported(out, events, kept))
}

async function writeAudit(store: Store, commune: string, file: FileHandle): Promise<void> {
  for (let after = 0; ;) {
    const rows = await store.readAudit({ commune, after, limit: PAGE })
    const last = rows.at(-1)
    if (!last) return
    await file.writeFile(toNdjson(rows))
    after = last.seq
  }
}

async function writeFiles(
  store: Store,
  blobs: BlobStore,
  commune: string,
  hashes: ReadonlySet<string>,
  out: string,
): Promise<number> {
  let kept = 0
  for (const sha256 of hashes) {
    const record = await store.findBlob(commune, sha256)
    const found = record && (await blobs.find(sha256))
    if (!record || !found) continue
    await write(out, join('files', `${sha256}.${ENDINGS[record.mime] ?? 'bin'}`), (file) =>
      pipeline(found.stream, file.createWriteStream({ autoClose: false })),
    )
    kept += 1
  }
  return kept
}

async function write(out: string, name: string, work: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(join(out, name), 'wx', 0o600)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}
