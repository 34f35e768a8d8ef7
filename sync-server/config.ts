/** Every setting, read once and checked. A setting we do not keep yet stops the start: it must never be silently ignored. */
import { resolve } from 'node:path'
import { DEFAULT_CLOSING, readClosingHour, type ClosingHour } from './auth/closing-hour.ts'
import { readOidc, type OidcPlace } from './auth/oidc.ts'
import { readOrigins, type PublicOrigins } from './auth/public-origins.ts'
import { readBackup, type BackupSettings } from './backup/configured.ts'
import type { S3Place } from './blobs/s3.ts'
import { CLOSES_AT_BYTES } from './health/disk.ts'
import { readPayments, type PaymentSettings } from './money/configured.ts'
import { readNotices, type NoticeSettings } from './notify/configured.ts'
import { readScanners, type ConfiguredScanner } from './scanner/configured.ts'
import { readKioskPlace, type KioskPlace } from './kiosk-place.ts'
import { readResidentsUrl } from './residents-url.ts'
import { readTls, type TlsSettings } from './tls/settings.ts'

export interface DatabasePlace {
  readonly url: string
  /** Of the tables' owner, when the server has a login of its own. */
  readonly adminUrl: string | undefined
}

export interface Config {
  readonly port: number
  /** Null: every address of the machine. */
  readonly host: string | null
  /** Null: residents' devices have no listener of their own. */
  readonly kiosk: KioskPlace | null
  /** Null: plain HTTP, for this machine or a proxy on it. */
  readonly tls: TlsSettings | null
  readonly dataDir: string
  readonly distDir: string
  readonly logLevel: string
  readonly scanners: readonly ConfiguredScanner[]
  readonly closing: ClosingHour
  readonly publicOrigins: PublicOrigins
  /** Where residents go on with a telephone; null: nowhere. */
  readonly residentsUrl: string | null
  /** Null: no agency accounts. */
  readonly oidc: OidcPlace | null
  /** Null: one SQLite file in the data folder. */
  readonly database: DatabasePlace | null
  /** Null: files lie in the data folder. */
  readonly s3: S3Place | null
  /** Null: no backup, and nothing is called safe. */
  readonly backup: BackupSettings | null
  /** Nothing new is taken in. */
  readonly isReadOnly: boolean
  /** Free bytes below which nothing new is taken in; 0: never by itself. */
  readonly readOnlyBelow: number
  readonly metricsToken: string | null
  /** Who tells of payments, and the gateway fees are asked for over. */
  readonly payments: PaymentSettings
  /** By which ways residents are told; each null when switched off. */
  readonly notices: NoticeSettings
  /** Null: this server stands for itself. */
  readonly upstream: UpstreamPlace | null
}

/** The province of a commune box, and the one-time code of the first contact. */
export interface UpstreamPlace {
  readonly url: string
  readonly code: string | null
  /** How often a box with nothing to send looks for what comes down; the pauses after failures follow it. */
  readonly everyMs: number
}

export class ConfigError extends Error {}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const logLevel = env['LOG_LEVEL'] ?? 'warn'
  if (!LOG_LEVELS.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}; got "${logLevel}"`)
  const scanners = readScanners(env['SCANNERS'])
  if (typeof scanners === 'string') throw new ConfigError(`SCANNERS: ${scanners}`)
  const closing = readClosingHour(env['CLOSING_HOUR'] ?? DEFAULT_CLOSING)
  if (closing === undefined)
    throw new ConfigError(`CLOSING_HOUR must be HH:MM or off; got "${env['CLOSING_HOUR']}"`)
  const port = readPort(env['PORT'] ?? '8080')
  const tls = readTls(env)
  if (typeof tls === 'string') throw new ConfigError(tls)
  const host = env['HOST'] ?? (tls ? null : '127.0.0.1')
  const kiosk = readKioskPlace(env, { port, host, tls })
  if (typeof kiosk === 'string') throw new ConfigError(kiosk)
  const here = `${tls ? 'https' : 'http'}://localhost:${port}`
  const publicOrigins = readOrigins(env['PUBLIC_ORIGINS'] ?? here)
  if (publicOrigins === null)
    throw new ConfigError('PUBLIC_ORIGINS must be https addresses without a path, separated by commas')
  const residentsUrl = readResidentsUrl(env['RESIDENTS_URL'])
  if (residentsUrl === undefined) throw new ConfigError('RESIDENTS_URL must be an https address')
  const oidc = readOidc(env)
  if (typeof oidc === 'string') throw new ConfigError(`OIDC: ${oidc}`)
  return {
    port,
    host,
    kiosk,
    tls,
    dataDir: resolve(env['DATA_DIR'] ?? './.data'),
    distDir: resolve(env['DIST_DIR'] ?? './dist'),
    logLevel,
    scanners,
    closing,
    publicOrigins,
    residentsUrl,
    oidc,
    database: readDatabase(env),
    s3: readS3(env),
    backup: readSafety(env),
    isReadOnly: env['READ_ONLY'] === '1',
    readOnlyBelow: readMegabytes(env['READ_ONLY_BELOW_MB']),
    metricsToken: env['METRICS_TOKEN'] || null,
    payments: readMoney(env),
    upstream: readUpstream(env),
    notices: readWays(env),
  }
}

function readMoney(env: Readonly<Record<string, string | undefined>>): PaymentSettings {
  const payments = readPayments(env)
  if (typeof payments === 'string') throw new ConfigError(payments)
  return payments
}

function readWays(env: Readonly<Record<string, string | undefined>>): NoticeSettings {
  const ways = readNotices(env)
  if (typeof ways === 'string') throw new ConfigError(ways)
  return ways
}

function readSafety(env: Readonly<Record<string, string | undefined>>): BackupSettings | null {
  const backup = readBackup(env['BACKUP_DIR'], env['BACKUP_RECIPIENTS'])
  if (typeof backup === 'string') throw new ConfigError(backup)
  return backup
}

function readMegabytes(text: string | undefined): number {
  if (text === undefined) return CLOSES_AT_BYTES
  if (!/^\d{1,6}$/.test(text)) throw new ConfigError(`READ_ONLY_BELOW_MB must be a number; got "${text}"`)
  return Number(text) * 1_000_000
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new ConfigError(`PORT must be a number from 0 to 65535; got "${text}"`)
  return port
}

/** What is wrong is said without the address: it holds a password. */
function readDatabase(env: Readonly<Record<string, string | undefined>>): DatabasePlace | null {
  const [url, adminUrl] = ['DATABASE_URL', 'DATABASE_ADMIN_URL'].map((name) => {
    const text = env[name] || undefined
    const isAddress = text === undefined || (/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))
    if (!isAddress)
      throw new ConfigError(`${name} must be an address as postgres://user:password@host:5432/name`)
    return text
  })
  if (url === undefined && adminUrl !== undefined)
    throw new ConfigError('DATABASE_ADMIN_URL is set, but DATABASE_URL is not')
  return url === undefined ? null : { url, adminUrl }
}

const S3_SETTINGS = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const

/** All four or none: a store that is half named must not silently become a folder on this disk. */
function readS3(env: Readonly<Record<string, string | undefined>>): S3Place | null {
  const missing = S3_SETTINGS.filter((name) => !env[name])
  if (missing.length === S3_SETTINGS.length) return null
  if (missing.length > 0) throw new ConfigError(`S3: ${missing.join(', ')} must be set too`)
  const [endpoint = '', bucket = '', accessKey = '', secretKey = ''] = S3_SETTINGS.map((name) => env[name])
  if (!/^https?:\/\/[^/]/.test(endpoint))
    throw new ConfigError(`S3_ENDPOINT must be an http(s) address; got "${endpoint}"`)
  const region = env['S3_REGION'] ?? 'us-east-1'
  return { endpoint, bucket, accessKey, secretKey, region }
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** What a box sends is whole dossiers: never over a readable line. */
function readUpstream(env: Readonly<Record<string, string | undefined>>): UpstreamPlace | null {
  const text = env['UPSTREAM_URL'] || undefined
  const code = env['UPSTREAM_CODE'] || null
  if (text === undefined) {
    if (code !== null) throw new ConfigError('UPSTREAM_CODE is set, but UPSTREAM_URL is not')
    return null
  }
  const url = URL.canParse(text) ? new URL(text) : null
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  if (!url || !isSafe || url.pathname !== '/' || url.username !== '' || url.search !== '')
    throw new ConfigError('UPSTREAM_URL must be an https address without a path, as https://tinh.example.vn')
  const every = Number(env['UPSTREAM_EVERY_SECONDS'] ?? '3')
  if (!(every >= 0.05 && every <= 3_600))
    throw new ConfigError('UPSTREAM_EVERY_SECONDS must be a number of seconds up to 3600')
  return { url: url.origin, code, everyMs: every * 1_000 }
}
