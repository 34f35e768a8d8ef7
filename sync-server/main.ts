/** The program: settings, store, keys, law pack, demo, then the door opens. Safe to kill at any moment. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { EnrolledKind } from '../domain/station/kinds.ts'
import { assemble } from './assemble.ts'
import { Passphrases } from './auth/passphrase.ts'
import { isOnSameDisk } from './backup/open.ts'
import { openBlobs } from './blobs/open.ts'
import { instant } from './clock.ts'
import { ConfigError, readConfig, type Config } from './config.ts'
import { demoCommune, demoOfficers, ensureDemo } from './demo/demo-commune.ts'
import { openKioskDoor } from './kiosk-door.ts'
import { startJobs } from './jobs/start-jobs.ts'
import { openServerKeys } from './keys/server-keys.ts'
import { openLog } from './log.ts'
import { openStore } from './open-store.ts'
import { httpPaymentGateway } from './ports/http-payment-gateway.ts'
import { importPack } from './packs/import-pack.ts'
import { currentLaw } from './sync/current-law.ts'
import { shownAddress } from './shown-address.ts'
import { shrinkScopes } from './sync/shrink-scopes.ts'
import { openDoor } from './tls/door.ts'
import { houseOf, originsOf } from './tls/house.ts'
import { listen, startLan } from './tls/lan.ts'
import { startUpstream, type Upstream } from './upstream/box/loop.ts'
import {
  backupOnSameDisk,
  boxWithoutCommune,
  cli,
  demoNotice,
  nextDemoCode,
  noPack,
  noScreens,
  portTaken,
  runningAt,
} from './words.ts'

const SWEEP_EVERY_MS = 60_000
/** The door never waits longer for a province that does not answer. */
const MEET_MS = 15_000
const SHRINK_EVERY_MS = 3_600_000
/** A piece of a scan may take minutes on a weak line; headers may not. */
const timeouts = { requestTimeout: 600_000, headersTimeout: 20_000 }
const say = (text: string) => process.stdout.write(`${text}\n`)

async function start(config: Config): Promise<void> {
  const log = openLog(config.logLevel)
  const clock = Date.now
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const keysFolder = join(config.dataDir, 'keys')
  const keys = await openServerKeys(keysFolder)
  const tlsFolder = join(keysFolder, 'tls')
  const door = config.tls && (await openDoor(config.tls, { folder: tlsFolder, clock, log }))
  if (typeof door === 'string') throw new ConfigError(door)
  const publicOrigins = [...config.publicOrigins, ...originsOf(door, config.port)]
  const law = currentLaw((error) => log.error({ err: error }, 'an event could not be judged'))
  const store = await openStore(config, law, (text) => log.warn(text))
  const passphrases = new Passphrases()
  const isBox = config.upstream !== null
  // A box without a commune gets its own from the province.
  const mayBeDemo = config.database === null && (!isBox || (await store.listCommunes()).length > 0)
  const isDemo = mayBeDemo && (await ensureDemo(store, passphrases))

  const packFolders = [join(config.distDir, 'pack'), join(import.meta.dirname, '..', 'public', 'pack')]
  // A box's law is the province's once it has it; the pack of its own build is for the first day.
  const isLawSettled = isBox && (await store.findPack('current')) !== undefined
  const hasPack =
    isLawSettled || (await importFirst(packFolders, { store, packKey: keys.pack, at: instant(clock()) }))

  const version = readVersion()
  const blobs = await openBlobs(config.dataDir, config.s3)
  let upstream: Upstream | null = null
  const assembled = await assemble({
    version,
    dataDir: config.dataDir,
    distDir: config.distDir,
    store,
    blobs,
    keys,
    clock,
    log,
    passphrases,
    scanners: config.scanners,
    paymentSecret: config.payments.secret,
    gateway: config.payments.gateway && httpPaymentGateway(config.payments.gateway, clock),
    operations: {
      isReadOnly: config.isReadOnly,
      readOnlyBelow: config.readOnlyBelow,
      hasBackup: config.backup !== null,
      metricsToken: config.metricsToken,
      upstream: async () => upstream?.status() ?? null,
    },
    closing: config.closing,
    publicOrigins,
    residentsUrl: config.residentsUrl,
    house: houseOf(door, [...publicOrigins, ...(config.kiosk?.origin ? [config.kiosk.origin] : [])]),
    kiosk: config.kiosk,
    oidc: config.oidc,
    onEnrolled: (device, kind) => {
      if (!isDemo) return
      enrolments.newCode(demoCommune.code, kind).then(
        (code) => say(nextDemoCode(device, code, kind)),
        (error: unknown) => log.error({ err: error }, 'no new enrolment code'),
      )
    },
  })
  const { app, enrolments, intake, pageUploads, audit, operations, seenDevices, gatewayDesk } = assembled
  if (config.upstream)
    upstream = await startUpstream({ ...config.upstream, keysFolder, store, blobs, keys, clock, log })
  // What this box lost comes back before its devices do, when the province can be reached.
  if (upstream) await Promise.race([upstream.met, new Promise((later) => setTimeout(later, MEET_MS).unref())])
  const sweeping = setInterval(() => {
    for (const uploads of [intake, pageUploads])
      uploads.sweep().catch((error: unknown) => log.error({ err: error }, 'sweep failed'))
    seenDevices.flush().catch((error: unknown) => log.error({ err: error }, 'devices seen were not kept'))
  }, SWEEP_EVERY_MS)
  const shrink = () =>
    shrinkScopes(store, clock).catch((error: unknown) =>
      log.error({ err: error }, 'scopes were not looked at'),
    )
  void shrink()
  const shrinking = setInterval(() => void shrink(), SHRINK_EVERY_MS)

  const { dataDir, backup, notices } = config
  const stopJobs = await startJobs({
    dataDir,
    backup,
    notices,
    store,
    blobs,
    keys,
    clock,
    log,
    audit,
    operations,
    gatewayDesk,
    law,
  })
  if (backup && (await isOnSameDisk(dataDir, backup.folder))) say(backupOnSameDisk(backup.folder))

  const hasNoCommune = (await store.listCommunes()).length === 0
  const demoCode = (kind?: EnrolledKind) => enrolments.newCode(demoCommune.code, kind)
  const firstCodes = isDemo
    ? { counter: await demoCode(), kiosk: await demoCode('kiosk'), board: await demoCode('board') }
    : null
  const place = { port: config.port, host: config.host, timeouts }
  let closeLan = () => {}
  let closeKiosk = () => {}
  const server = listen(app.fetch, place, door, (port) => {
    if (door)
      closeLan = startLan(door, server, port, { place, helpPort: helpPortOf(config), say, now: clock() })
    else say(runningAt(shownAddress(config.host, port)))
    if (!hasPack) say(noPack(packFolders))
    if (!existsSync(join(config.distDir, 'index.html'))) say(noScreens(config.distDir))
    if (hasNoCommune) say(isBox ? boxWithoutCommune : cli.noCommune)
    if (firstCodes !== null) say(demoNotice(demoCommune.name, firstCodes, demoOfficers))
    const { kiosk } = config
    if (kiosk) closeKiosk = openKioskDoor({ kiosk, staff: place, door, fetch: assembled.kioskApp.fetch, say })
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') fail(new ConfigError(portTaken(config.port)))
    fail(error)
  })

  const stop = () => {
    assembled.hints.stop()
    assembled.waitingRoom.watch.stop()
    clearInterval(sweeping)
    clearInterval(shrinking)
    closeLan()
    closeKiosk()
    const shut = async () => {
      await Promise.all([upstream?.stop(), stopJobs()])
      await store.close()
      process.exit(0)
    }
    server.close(() => void shut())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => process.exit(0), 5_000).unref()
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function importFirst(
  folders: readonly string[],
  parts: Parameters<typeof importPack>[1],
): Promise<boolean> {
  for (const folder of folders) if (await importPack(folder, parts)) return true
  return (await parts.store.findPack('current')) !== undefined
}

const helpPortOf = ({ tls }: Config) => (tls?.kind === 'own' ? tls.helpPort : null)

function readVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

function fail(error: unknown): never {
  process.stderr.write(
    `${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`,
  )
  process.exit(1)
}

try {
  await start(readConfig(process.env))
} catch (error) {
  fail(error)
}
