/** `motcua backup`, `backup verify`, `keys new-backup`. */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeDaily } from '../backup/daily.ts'
import { drill } from '../backup/drill.ts'
import { newBackupKey, readIdentities } from '../backup/envelope.ts'
import { openBackup } from '../backup/open.ts'
import { takePlace } from '../backup/place-identity.ts'
import { folderPlace } from '../backup/place.ts'
import type { CliParts, Options, Told } from '../cli-commands.ts'
import { instant } from '../clock.ts'
import type { Config } from '../config.ts'
import { openScratchStore } from '../jobs/scratch-store.ts'
import type { EventLaw } from '../sync/law.ts'
import { cli, safetyWords as words } from '../words.ts'

export interface SafetyParts extends CliParts {
  readonly config: Config
  readonly law: EventLaw
}

export const say = (text: string): Told => ({ text, isError: false })
export const fail = (text: string): Told => ({ text, isError: true })

/** Ships what is new and writes the daily, now. */
export async function backupNow(parts: SafetyParts, options: Options): Promise<Told> {
  const { store, keys, clock, config, dataDir } = parts
  if (config.backup === null) return fail(words.noBackup)
  const blobs = await parts.blobs()
  const opened = await openBackup(config.backup, { store, blobs, keysFolder: join(dataDir, 'keys'), clock })
  const { place, identity } = opened
  if (options['new-place']) await takePlace(place, store, instant(clock()))
  const anchorFolder = join(dataDir, 'anchors')
  const shipper = opened.shipper()
  const day = await makeDaily({ store, place, shipper, signKey: keys.sign, anchorFolder, clock, identity })
  return say(words.backedUp(day, config.backup.folder))
}

/** Restores into a database that is thrown away; compares with the running one when it is its own backup. */
export async function backupVerify(parts: SafetyParts, options: Options): Promise<Told> {
  const { store, clock, config, dataDir } = parts
  const folder = options['from'] ?? config.backup?.folder
  if (!folder) return fail(words.noBackup)
  const isOwn = config.backup !== null && folder === config.backup.folder
  let identities: readonly string[] = []
  if (options['identity']) identities = readIdentities(await readFile(options['identity'], 'utf8'))
  else if (isOwn && config.backup) {
    const blobs = await parts.blobs()
    const terms = { store, blobs, keysFolder: join(dataDir, 'keys'), clock }
    identities = [(await openBackup(config.backup, terms)).identity]
  }
  if (identities.length === 0) return fail(cli.missing('--identity'))
  const done = await drill({
    place: folderPlace(folder),
    identities,
    live: isOwn ? store : null,
    openScratch: () => openScratchStore(dataDir, parts.law),
  })
  return done.ok ? say(words.verified(done.value)) : fail(words.refused(done.problem))
}

/** The identity goes into a file for a safe; the recipient is for BACKUP_RECIPIENTS. */
export async function newBackupKeyFile(options: Options): Promise<Told> {
  const path = options['out']
  if (!path) return fail(cli.missing('--out'))
  const { identity, recipient } = await newBackupKey()
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(`# public key: ${recipient}\n${identity}\n`)
  await file.sync()
  await file.close()
  return say(words.newKey(path, recipient))
}
