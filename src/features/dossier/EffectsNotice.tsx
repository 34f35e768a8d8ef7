/** What a losing step has already done outside the ledger: no choice on a screen takes it back. */
import type { OutsideEffect } from '../../../domain/dossier/outside-effect.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'

export function EffectsNotice({ effects }: { effects: readonly OutsideEffect[] }) {
  const words = t(dossier)
  if (effects.length === 0) return null
  return (
    <Notice tone="warn">
      {words.outside(effects.map((effect) => words.outsideEffect[effect]).join(', '))}
    </Notice>
  )
}
