/** Where a delay arose, and with whom the dossier lay after the promised time. */
import type { Lateness } from '../../../domain/deadline/lateness.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { leader } from '../../i18n/vi/leader.ts'
import styles from './Leader.module.css'
import { timeWords } from './words.ts'

export interface LatenessPartProps {
  readonly lateness: Lateness | null
  readonly titleOf: (step: string) => string
}

export function LatenessPart({ lateness, titleOf }: LatenessPartProps) {
  const words = t(leader)
  if (lateness === null || lateness.minutes === 0) return null
  const { arose, held } = lateness
  const name = (id: string) => officerName(getContext(), id)
  return (
    <div class={styles.part}>
      <p>
        {arose === null
          ? words.aroseNowhere
          : words.aroseAt(titleOf(arose.step), name(arose.to), timeWords(arose.late))}{' '}
        {words.heldLate(
          held.map(({ to, minutes }) => words.heldPart(name(to), timeWords(minutes))).join('; '),
        )}
      </p>
    </div>
  )
}
