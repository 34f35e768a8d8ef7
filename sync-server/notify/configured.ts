/** Which ways to residents are switched on. `SMTP_URL` + `MAIL_FROM`; `SMS_URL` + `SMS_TOKEN`; `ZALO_URL` + `ZALO_TOKEN`. */
import type { GatewayPlace } from '../ports/gateway.ts'
import type { SmtpPlace } from '../ports/smtp.ts'

export interface NoticeSettings {
  readonly smtp: SmtpPlace | null
  readonly sms: GatewayPlace | null
  readonly zalo: GatewayPlace | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** The fault in words when a setting is half made. What is wrong is said without the address: it holds a password. */
export function readNotices(env: Environment): NoticeSettings | string {
  const smtp = readSmtp(env)
  const sms = readGateway(env, 'SMS')
  const zalo = readGateway(env, 'ZALO')
  for (const one of [smtp, sms, zalo]) if (typeof one === 'string') return one
  return { smtp, sms, zalo } as NoticeSettings
}

function readSmtp(env: Environment): SmtpPlace | string | null {
  const url = env['SMTP_URL'] || null
  const from = env['MAIL_FROM'] || null
  if (url === null && from === null) return null
  if (url === null || from === null) return 'SMTP_URL and MAIL_FROM belong together'
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
    return 'SMTP_URL must be smtp:// or smtps://'
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(from)) return 'MAIL_FROM must be an e-mail address'
  return { url, from }
}

function readGateway(env: Environment, name: 'SMS' | 'ZALO'): GatewayPlace | string | null {
  const url = env[`${name}_URL`] || null
  const token = env[`${name}_TOKEN`] || null
  if (url === null && token === null) return null
  if (url === null || token === null) return `${name}_URL and ${name}_TOKEN belong together`
  const place = URL.canParse(url) ? new URL(url) : null
  const isHere = place !== null && ['localhost', '127.0.0.1', '[::1]'].includes(place.hostname)
  return place?.protocol === 'https:' || isHere ? { url, token } : `${name}_URL must be https`
}
