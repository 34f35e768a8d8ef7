/** What somebody must do today: certificates that run out, and positions that are no longer true. */
import type { SignatureList } from '../../../domain/signature/signature-list.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { worries } from './register-words.ts'
import styles from './Signatures.module.css'

export function AlertsCard({ list, now }: { list: SignatureList; now: string }) {
  const words = t(signatures)
  const found = worries(list.certificates, now)
  if (list.certificates.length === 0) return null
  return (
    <Card title={words.alertsTitle} {...(found.length > 0 ? { mark: 'warn' as const } : {})}>
      {found.length === 0 ? (
        <p class={styles.under}>{words.noAlerts}</p>
      ) : (
        <ul class={styles.lines}>
          {found.map(({ key, tone, sentence }) => (
            <li key={key}>
              <Notice tone={tone}>{sentence}</Notice>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
