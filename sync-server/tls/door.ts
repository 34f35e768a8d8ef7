/** The door to the network: HTTPS with a certificate of our own or a given one, which may change while it is open. */
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { Logger } from 'pino'
import type { Clock } from '../clock.ts'
import { openGivenCertificate } from './given-certificate.ts'
import { readMachine, reachableNames, type Machine } from './names.ts'
import type { OwnCertificate } from './own-certificate.ts'
import { namesIn, speaksFor, type Served } from './served.ts'
import type { TlsSettings } from './settings.ts'
import { lanWords } from './words.ts'

const LOOK_EVERY_MS = 10_000
const BUILT_AFTER = Date.UTC(2026, 0)

/** TLS 1.2 for old tablets, with nothing but forward secrecy and authenticated ciphers (ASVS 12.1). */
const STRONG = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    ...['ECDSA', 'RSA'].flatMap((key) =>
      ['AES128-GCM-SHA256', 'AES256-GCM-SHA384', 'CHACHA20-POLY1305'].map((each) => `ECDHE-${key}-${each}`),
    ),
  ].join(':'),
} as const satisfies ServerOptions

export interface DoorParts {
  readonly folder: string // DATA_DIR/keys/tls
  readonly clock: Clock
  readonly log: Logger
  readonly machine?: () => Machine
}

export interface Door {
  readonly createServer: typeof createServer
  readonly options: ServerOptions
  /** Null with a given certificate: its owner tells the machines whom to trust. */
  readonly own: OwnCertificate | null
  isOwnHost(hostname: string): boolean
  /** The first name of `TLS_NAMES` that may be used. */
  stated(): string | null
  /** Names for other machines, the most dependable first. */
  reachable(): readonly string[]
  /** Looks at the certificate now and then until the answer is called. */
  follow(server: Pick<Server, 'setSecureContext'>): () => void
}

/** A text: why there is no door. */
export async function openDoor(settings: TlsSettings, parts: DoorParts): Promise<Door | string> {
  const { log, clock } = parts
  // A board without a battery starts in 1970; what it signed then would be over for everybody else.
  if (clock() < BUILT_AFTER) return lanWords.wrongClock
  const opened = settings.kind === 'own' ? await openOwn(settings, parts) : await openGiven(settings, log)
  if (typeof opened === 'string') return opened
  const { own, source } = opened
  const stated = settings.kind === 'own' ? settings.names : []
  let served: Served = await source.current()

  const look = async (server: Pick<Server, 'setSecureContext'>) => {
    const next = await source.current()
    if (next === served) return
    served = next
    server.setSecureContext({ ...STRONG, key: next.key, cert: next.cert })
    log.warn({ until: next.leaf.validToDate }, 'another certificate is in use')
  }
  return {
    createServer,
    options: { ...STRONG, key: served.key, cert: served.cert },
    own,
    isOwnHost: (hostname) => speaksFor(served.leaf, hostname),
    stated: () => (own && reachableNames(own.names(), stated).find((name) => stated.includes(name))) ?? null,
    reachable: () => (own ? reachableNames(own.names(), stated) : namesIn(served.leaf)),
    follow: (server) => {
      const looking = setInterval(() => {
        look(server).catch((error: unknown) => log.error({ err: error }, 'no new certificate'))
      }, LOOK_EVERY_MS)
      return () => clearInterval(looking)
    },
  }
}

interface Opened {
  readonly own: OwnCertificate | null
  readonly source: { current(): Promise<Served> }
}

async function openOwn(settings: TlsSettings & { kind: 'own' }, parts: DoorParts): Promise<Opened | string> {
  const machine = parts.machine ?? readMachine
  // The library that writes certificates is two hundred modules; most servers have none to write.
  const { openOwnCertificate } = await import('./own-certificate.ts')
  const own = await openOwnCertificate({ ...parts, more: settings.names, machine }).catch(isUnreadable)
  if (!own) return lanWords.brokenAuthority(parts.folder)
  return { own, source: own }
}

/** A damaged file is the technician's business; every other fault is ours. */
function isUnreadable(error: NodeJS.ErrnoException): null {
  if (error.code?.startsWith('ERR_OSSL')) return null
  throw error
}

async function openGiven(
  { cert, key }: TlsSettings & { kind: 'given' },
  log: Logger,
): Promise<Opened | string> {
  const complain = (why: string) => log.error({ why }, 'the changed certificate was not taken')
  const source = await openGivenCertificate({ cert, key }, complain)
  return source ? { own: null, source } : lanWords.noCertificate(cert, key)
}
