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
  type Options,
  type Told,
} from './cli-commands.ts'
import { backupNow, backupVerify, newBackupKeyFile, type SafetyParts } from './cli/backup-commands.ts'
import { exportCommune } from './cli/export-command.ts'
import { writeKioskPolicies } from './cli/kiosk-policies.ts'
import { restoreHere } from './cli/restore-command.ts'
import { auditVerify, ledgerVerify } from './cli/verify-commands.ts'
import { instant } from './clock.ts'
import { readConfig, type Config } from './config.ts'
import { openServerKeys } from './keys/server-keys.ts'
import { openStore } from './open-store.ts'
import { packetImport } from './packet/cli-import.ts'
import { SERVER_CHAIN } from './store/port/audit.ts'
import type { Store } from './store/port.ts'
import { currentLaw } from './sync/current-law.ts'
import type { EventLaw } from './sync/law.ts'
import { publicAddress } from './tls/public-address.ts'
import { boxEnrol, boxTell } from './upstream/province/cli-box.ts'
import { usage } from './words.ts'

type Command = (
  parts: SafetyParts,
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
  backup: backupNow,
  'backup verify': backupVerify,
  'audit verify': auditVerify,
  'ledger verify': ledgerVerify,
  export: exportCommune,
}

/** What changes who may do what. */
const RECORDED = new Set([
  'box enrol',
  'box tell',
  'device enrol',
  'device revoke',
  'admin create',
  'pack import',
])

/** What must not make keys or a database of its own first. */
const early: Readonly<Record<string, (config: Config, law: EventLaw, options: Options) => Promise<Told>>> = {
  restore: restoreHere,
  'keys new-backup': (_config, _law, options) => newBackupKeyFile(options),
  'kiosk policies': (_config, _law, options) => writeKioskPolicies(options),
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const known = {
  commune: text,
  code: text,
  name: text,
  title: text,
  address: text,
  'new-commune': text,
  agency: text,
  role: text,
  kind: text,
  'revoke-device': text,
  'officer-left': text,
  notice: text,
  from: text,
  identity: text,
  into: text,
  history: text,
  state: text,
  anchor: text,
  out: text,
  partial: flag,
  qr: flag,
  'new-place': flag,
}

async function run(args: readonly string[]): Promise<number> {
  const parsed = readArguments(args)
  const name = parsed?.words.slice(0, 2).join(' ') ?? ''
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  const first = Object.hasOwn(early, name) ? early[name] : undefined
  if (!parsed || !(command ?? first)) {
    process.stderr.write(`${usage}\n`)
    return 2
  }
  const config = readConfig(process.env)
  const { dataDir } = config
  const law = currentLaw((error) => process.stderr.write(`${String(error)}\n`))
  if (!command) return first ? tell(await first(config, law, parsed.options)) : 2
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const keys = await openServerKeys(join(dataDir, 'keys'))
  const store = await openStore(config, law, (text) => process.stderr.write(`${text}\n`))
  try {
    const clock = Date.now
    const enrolments = makeEnrolments(store, keys, clock)
    const lawFolder = join(import.meta.dirname, '..', 'data', 'law')
    const blobs = () => openBlobs(dataDir, config.s3)
    const passphrases = new Passphrases()
    const address = () => publicAddress(config)
    const settings = { config, law, lawFolder, dataDir, kiosk: config.kiosk, hasDoor: config.tls !== null }
    const parts = { ...settings, store, keys, clock, passphrases, enrolments, blobs, address }
    const told = await command(parts, parsed.options, parsed.words[2], parsed.words.slice(2))
    if (RECORDED.has(name) && !told.isError) await record(store, name, parsed)
    return tell(told)
  } finally {
    await store.close()
  }
}

/** Whoever sits at this machine needs no account: at least it is known that somebody did it. */
async function record(store: Store, name: string, { words, options }: Arguments): Promise<void> {
  await store.addAudit({
    commune: options['commune'] ?? options['new-commune'] ?? SERVER_CHAIN,
    at: instant(Date.now()),
    officer: null,
    device: null,
    action: `operator.${name.replace(' ', '-')}`,
    object: words[2] ?? options['code'] ?? null,
    outcome: 'done',
    detail: {},
  })
}

function tell(told: Told): number {
  ;(told.isError ? process.stderr : process.stdout).write(`${told.text}\n`)
  return told.isError ? 1 : 0
}

interface Arguments {
  readonly words: readonly string[]
  readonly options: Options
}

function readArguments(args: readonly string[]): Arguments | null {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: known, allowPositionals: true })
    const options = Object.entries(values).map(([name, value]) => [name, value === true ? 'yes' : value])
    return { words: positionals, options: Object.fromEntries(options) as Options }
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
