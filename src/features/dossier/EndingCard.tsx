/** Lawful endings before a result: withdrawn by the applicant, stopped or refused by a leader; each with its reason. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { endings as source } from '../../i18n/vi/endings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Dossier.module.css'
import { EndingDialog } from './EndingDialog.tsx'
import { ENDINGS, type Ending } from './record-ending.ts'

export interface EndingCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
}

export function EndingCard({ state, law }: EndingCardProps) {
  const words = t(source)
  const open = useSignal<Ending | null>(null)
  const allowed = actionsAt(state.stage, getContext().officer.roles)
  const mine = ENDINGS.filter((one) => allowed.includes(one))
  if (mine.length === 0) return null
  return (
    <Card title={words.endingTitle}>
      <p class={styles.hint}>{words.endingHint}</p>
      <div class={styles.acts}>
        {mine.map((one) => (
          <Button key={one} onClick={() => (open.value = one)}>
            {words.endingAction[one]}
          </Button>
        ))}
      </div>
      {open.value !== null && (
        <EndingDialog state={state} law={law} ending={open.value} onClose={() => (open.value = null)} />
      )}
    </Card>
  )
}
