/** Notices by e-mail over SMTP. `SMTP_URL`: smtp(s)://user:password@host:port; smtp:// takes TLS when it is offered. */
import { createTransport } from 'nodemailer'
import { ok, refuse } from '../../domain/base/result.ts'
import type { NoticeCarrier } from './notice-way.ts'

export interface SmtpPlace {
  readonly url: string
  readonly from: string // the address letters come from
}

const PATIENCE_MS = 20_000

export function smtpCarrier({ url, from }: SmtpPlace): NoticeCarrier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // Letters are text of ours: nothing is fetched or read from disk for them.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.indexOf('@') + 1)
  return {
    async send({ to, id, subject, text }) {
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return ok(null)
      } catch (error) {
        const { responseCode } = error as { readonly responseCode?: number }
        // 5xx is the last word on a letter; everything else is weather.
        return responseCode !== undefined && responseCode >= 500
          ? refuse('notice.refused', { code: responseCode })
          : refuse('notice.carrier-down')
      }
    },
    async close() {
      transport.close()
    },
  }
}
