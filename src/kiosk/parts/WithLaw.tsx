/** A screen that needs the law: waits for it, or says where to go when there is none. */
import type { ComponentChildren } from 'preact'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'
import { useLaw } from './use-law.ts'

export interface WithLawProps {
  readonly kiosk: Pick<Kiosk, 'law'>
  readonly children: (law: KioskLaw) => ComponentChildren
}

export function WithLaw({ kiosk, children }: WithLawProps) {
  const law = useLaw(kiosk)
  if (law === null) return <p role="status">{t(everywhere).loading}</p>
  if (!law.ok)
    return (
      <Notice tone="warn" live>
        {t(kioskContent).lawMissing}
      </Notice>
    )
  return <>{children(law.value)}</>
}
