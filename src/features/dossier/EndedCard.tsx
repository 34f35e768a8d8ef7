/** A dossier that ended without a result: the notice that the applicant is owed. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { t } from '../../i18n/locale.ts'
import { endings } from '../../i18n/vi/endings.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Dossier.module.css'
import { SlipLink } from './side-roads/SlipLink.tsx'

/** Refusals have a form of their own; stop and withdrawal share one (NĐ 118/2025 art. 21). */
const NOTICE_OF = { refused: '03', stopped: '05', withdrawn: '05' } as const

export function EndedCard({ state, onOpen }: { state: DossierState; onOpen: (path: string) => void }) {
  const words = t(endings)
  const { stage } = state
  if (stage !== 'refused' && stage !== 'stopped' && stage !== 'withdrawn') return null
  return (
    <Card title={words.endedTitle[stage]} mark="warn">
      <div class={styles.note}>
        <p class={styles.hint}>{words.endedHint}</p>
        <SlipLink state={state} slip={NOTICE_OF[stage]} onOpen={onOpen} />
      </div>
    </Card>
  )
}
