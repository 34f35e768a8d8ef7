/** `motcua restore`: works before there are keys or a database here. */
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { readIdentities } from '../backup/envelope.ts'
import { folderPlace } from '../backup/place.ts'
import { restore } from '../backup/restore.ts'
import { openBlobs } from '../blobs/open.ts'
import { syncFolder } from '../blobs/sync-folder.ts'
import type { Options, Told } from '../cli-commands.ts'
import { instant } from '../clock.ts'
import type { Config } from '../config.ts'
import { openStore } from '../open-store.ts'
import { SERVER_CHAIN } from '../store/port/audit.ts'
import type { EventLaw } from '../sync/law.ts'
import { cli, safetyWords as words } from '../words.ts'
import { fail, say } from './backup-commands.ts'

export async function restoreHere(config: Config, law: EventLaw, options: Options): Promise<Told> {
  const { from, identity, into } = options
  if (!from) return fail(cli.missing('--from'))
  if (!identity) return fail(cli.missing('--identity'))
  const identities = readIdentities(await readFile(identity, 'utf8'))
  if (identities.length === 0) return fail(words.noIdentity(identity))
  const isDatabase = into !== undefined && /^postgres(?:ql)?:\/\//.test(into)
  const dataDir = into === undefined || isDatabase ? config.dataDir : resolve(into)
  const database = isDatabase ? { url: into, adminUrl: undefined } : into ? null : config.database
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const store = await openStore({ dataDir, database }, law, () => {})
  try {
    const done = await restore({
      place: folderPlace(resolve(from)),
      identities,
      store,
      blobs: await openBlobs(dataDir, config.s3),
      keepKeys: (files) => keepKeys(join(dataDir, 'keys'), files),
      history: options['history'],
      state: options['state'],
      isPartial: options['partial'] !== undefined,
    })
    if (!done.ok) return fail(words.refused(done.problem))
    const { from: made, events, files, missing } = done.value
    await store.addAudit({
      commune: SERVER_CHAIN,
      at: instant(Date.now()),
      officer: null,
      device: null,
      action: 'server.restored',
      object: made,
      outcome: 'done',
      detail: { events, files, missing: missing.length },
    })
    return say(words.restored(done.value))
  } finally {
    await store.close()
  }
}

/** The keys devices know. Those of an empty server that was started here by mistake are set aside, not lost. */
async function keepKeys(
  folder: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<boolean> {
  const known = await readdir(folder).catch(() => [])
  if (known.length > 0) await rename(folder, `${folder}-before-${Date.now()}`)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const { name, bytes } of files) {
    if (basename(name) !== name || name.startsWith('.')) continue // names come from outside
    const file = await open(join(folder, name), 'wx', 0o600)
    await file.writeFile(bytes)
    await file.sync()
    await file.close()
  }
  await syncFolder(folder)
  return true
}
