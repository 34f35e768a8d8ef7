#!/usr/bin/env node
/** `npx motcua`: commands for operators, on the data folder of this machine. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeEnrolments } from './auth/enrolment.ts'
import { Passphrases } from './auth/passphrase.ts'
import { openBlobs } from './blobs/open.ts'
import {
  adminCreate,
  deviceEnrol,
  deviceList,
  deviceRevoke,
  packImport,
  type CliParts,
  type Options,
  type Told,
} from './cli-commands.ts'
import { readConfig } from './config.ts'
import { openServerKeys } from './keys/server-keys.ts'
import { openStore } from './open-store.ts'
import { packetImport } from './packet/cli-import.ts'
import { currentLaw } from './sync/current-law.ts'
import { boxEnrol, boxTell } from './upstream/province/cli-box.ts'
import { usage } from './words.ts'

type Command = (
  parts: CliParts,
  options: Options,
  argument: string | undefined,
  all: readonly string[],
) => Promise<Told>

const commands: Readonly<Record<string, Command>> = {
  'box enrol': boxEnrol,
  'box tell': boxTell,
  'device enrol': deviceEnrol,
  'device list': deviceList,
  'device revoke': (parts, _options, id) => deviceRevoke(parts, id),
  'admin create': adminCreate,
  'pack import': (parts, _options, folder) => packImport(parts, folder),
  'packet import': (parts, _options, _first, files) => packetImport(parts, files),
}

const text = { type: 'string' } as const
const known = {
  commune: text,
  code: text,
  name: text,
  title: text,
  'new-commune': text,
  agency: text,
  role: text,
  'revoke-device': text,
  'officer-left': text,
  notice: text,
}

async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args)
  const command = parsed && commands[parsed.words.slice(0, 2).join(' ')]
  if (!parsed || !command) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const config = readConfig(process.env)
  const { dataDir } = config
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const keys = await openServerKeys(join(dataDir, 'keys'))
  const law = currentLaw((error) => process.stderr.write(`${String(error)}\n`))
  const store = await openStore(config, law, (text) => process.stderr.write(`${text}\n`))
  try {
    const clock = Date.now
    const enrolments = makeEnrolments(store, keys, clock)
    const lawFolder = join(import.meta.dirname, '..', 'data', 'law')
    const blobs = () => openBlobs(dataDir, config.s3)
    const passphrases = new Passphrases()
    const parts = { store, keys, clock, passphrases, enrolments, lawFolder, dataDir, blobs }
    const told = await command(parts, parsed.options, parsed.words[2], parsed.words.slice(2))
    ;(told.isError ? process.stderr : process.stdout).write(`${told.text}\n`)
    return told.isError ? 1 : 0
  } finally {
    await store.close()
  }
}

function readArguments(args: readonly string[]): { words: string[]; options: Options } | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: known, allowPositionals: true })
    return { words: positionals, options: values }
  } catch {
    return null
  }
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
