/** `KIOSK_PORT`, `KIOSK_HOST`, `KIOSK_ORIGIN`: where residents' devices come in, apart from the staff. */
import { readOrigins } from './auth/public-origins.ts'
import type { TlsSettings } from './tls/settings.ts'

export interface KioskPlace {
  readonly port: number
  /** Null: every address of the machine. */
  readonly host: string | null
  /** Where a proxy shows it; null: as it is. */
  readonly origin: string | null
}

interface Staff {
  readonly port: number
  readonly host: string | null
  readonly tls: TlsSettings | null
}

const LAST_PORT = 65_535

/** Null: no such listener. A text: what is wrong. */
export function readKioskPlace(
  env: Readonly<Record<string, string | undefined>>,
  staff: Staff,
): KioskPlace | null | string {
  const text = env['KIOSK_PORT'] || undefined
  const host = env['KIOSK_HOST'] || staff.host
  const helpPort = staff.tls?.kind === 'own' ? staff.tls.helpPort : null
  const origins = readOrigins(env['KIOSK_ORIGIN'] ?? '')
  if (env['KIOSK_ORIGIN'] && origins?.length !== 1)
    return 'KIOSK_ORIGIN must be one https address without a path'
  const origin = origins?.[0] ?? null
  if (text === 'off') return origin === null ? null : 'KIOSK_ORIGIN is set, but KIOSK_PORT is off'
  if (text === undefined) {
    // Who asks for any port asks for one server, not for two.
    const port = staff.port + 1 === helpPort ? staff.port + 2 : staff.port + 1
    return staff.port === 0 || port > LAST_PORT ? null : { port, host, origin }
  }
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > LAST_PORT)
    return `KIOSK_PORT must be a port other than PORT, or off; got "${text}"`
  if (port !== 0 && (port === helpPort || (port === staff.port && host === staff.host)))
    return `KIOSK_PORT must be a port of its own; ${port} is taken by PORT or TLS_HELP_PORT`
  return { port, host, origin }
}
