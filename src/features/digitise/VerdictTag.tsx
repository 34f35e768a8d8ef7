/** How the double check of a register stands, in a word. */
import type { RegisterQuality } from '../../../domain/digitisation/quality.ts'
import { t } from '../../i18n/locale.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { Tag, type Tone } from '../../ui/data/Tag.tsx'

const tones: Readonly<Record<RegisterQuality['verdict'], Tone>> = {
  empty: 'plain',
  open: 'info',
  accepted: 'ok',
  redo: 'overdue',
}

export function VerdictTag({ verdict }: { verdict: RegisterQuality['verdict'] }) {
  return <Tag tone={tones[verdict]}>{t(digitise).verdicts[verdict]}</Tag>
}
