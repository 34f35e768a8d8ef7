/** Opens the ways that are set up. A server without e-mail loads no mail library. */
import type { Carriers } from './notify.ts'
import type { NoticeSettings } from './configured.ts'
import { gatewayCarrier } from '../ports/gateway.ts'

export async function openCarriers({ smtp, sms, zalo }: NoticeSettings): Promise<Carriers> {
  return {
    ...(smtp ? { email: (await import('../ports/smtp.ts')).smtpCarrier(smtp) } : {}),
    ...(sms ? { sms: gatewayCarrier(sms) } : {}),
    ...(zalo ? { zalo: gatewayCarrier(zalo) } : {}),
  }
}
