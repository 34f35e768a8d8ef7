/** An authority as it is shown: what a person compares with the issuing office's letter. */
import type { Certificate } from '../../../domain/signature/certificate.ts'
import { sameBytes } from '../../../domain/signature/der.ts'
import { t } from '../../i18n/locale.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import type { SummaryRow } from '../../ui/data/SummaryList.tsx'
import { dayOf, grouped } from './register-words.ts'
import styles from './Signatures.module.css'

export interface ShownAuthority {
  readonly sha256: string
  readonly certificate: Certificate
}

export const isRoot = ({ subject, issuer }: Certificate) => sameBytes(subject, issuer)

export function authorityRows({ sha256, certificate }: ShownAuthority): SummaryRow[] {
  const words = t(signatures)
  const { holder, serial, notBefore, notAfter } = certificate
  return [
    {
      key: 'name',
      label: isRoot(certificate) ? words.root : words.intermediate,
      value: holder.name,
      note: holder.organisation,
    },
    { key: 'serial', label: words.serial, value: serial.toUpperCase() },
    {
      key: 'print',
      label: words.fingerprint,
      value: <span class={styles.print}>{grouped(sha256)}</span>,
    },
    { key: 'validity', label: words.validity, value: `${dayOf(notBefore)} – ${dayOf(notAfter)}` },
  ]
}
