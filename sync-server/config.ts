/** Every setting, read once and checked. A setting we do not keep yet stops the start: it must never be silently ignored. */
import { resolve } from 'node:path'
import { readScanners, type ConfiguredScanner } from './scanner/configured.ts'

export interface Config {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly distDir: string
  readonly logLevel: string
  readonly scanners: readonly ConfiguredScanner[]
}

export class ConfigError extends Error {}

const LATER = [
  'DATABASE_URL',
  'S3_ENDPOINT',
  'S3_BUCKET',
  'S3_ACCESS_KEY',
  'S3_SECRET_KEY',
  'UPSTREAM_URL',
] as const
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  for (const name of LATER)
    if (env[name]) throw new ConfigError(`${name} is set, but is not supported yet: unset it to start`)
  const logLevel = env['LOG_LEVEL'] ?? 'warn'
  if (!LOG_LEVELS.includes(logLevel))
    throw new ConfigError(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}; got "${logLevel}"`)
  const scanners = readScanners(env['SCANNERS'])
  if (typeof scanners === 'string') throw new ConfigError(`SCANNERS: ${scanners}`)
  return {
    port: readPort(env['PORT'] ?? '8080'),
    host: env['HOST'] ?? '127.0.0.1',
    dataDir: resolve(env['DATA_DIR'] ?? './.data'),
    distDir: resolve(env['DIST_DIR'] ?? './dist'),
    logLevel,
    scanners,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new ConfigError(`PORT must be a number from 0 to 65535; got "${text}"`)
  return port
}
