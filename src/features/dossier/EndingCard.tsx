/** Lawful endings before a result: withdrawn by the applicant, stopped or refused by a leader; each with its reason. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Dossier.module.css'
import { EndingDialog } from './EndingDialog.tsx'
import { ENDINGS, type Ending } from './record-ending.ts'

export function EndingCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const open = useSignal<Ending | null>(null)
  const allowed = actionsAt(state.stage, getContext().officer.roles)
  const endings = ENDINGS.filter((one) => allowed.includes(one))
  if (endings.length === 0) return null
  return (
    <Card title={words.endingTitle}>
      <p class={styles.hint}>{words.endingHint}</p>
      <div class={styles.acts}>
        {endings.map((one) => (
          <Button key={one} onClick={() => (open.value = one)}>
            {words.endingAction[one]}
          </Button>
        ))}
      </div>
      {open.value !== null && (
        <EndingDialog state={state} ending={open.value} onClose={() => (open.value = null)} />
      )}
    </Card>
  )
}
