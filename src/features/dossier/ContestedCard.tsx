/** Branches that lost a race, each beside the one that stands. All are kept whole; settling them is a leader's act. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { openLedger } from '../../sync/open-ledger.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { Branches } from './Branches.tsx'
import { conflictsOf } from './conflicts.ts'
import styles from './Dossier.module.css'
import { EffectsNotice } from './EffectsNotice.tsx'
import { SettleDialog } from './SettleDialog.tsx'

export function ContestedCard({ state }: { state: DossierState }) {
  const words = t(dossier)
  const ctx = getContext()
  const ledger = useLive(() => openLedger(ctx, state.id), [ctx, state.id])
  const settling = useSignal<string | null>(null)
  if (state.contested.length === 0) return null
  const conflicts = conflictsOf(state, ledger.value?.ok ? ledger.value.value : [])
  const maySettle = actionsAt(state.stage, ctx.officer.roles).includes('conflict-resolved')
  const open = conflicts.find(({ root }) => root.event.id === settling.value)
  return (
    <Card title={words.contested} mark="warn">
      <p class={styles.hint}>{maySettle ? words.contestedHint : words.contestedOthers}</p>
      {conflicts.map((conflict, i) => (
        <div key={conflict.root.event.id} class={styles.conflict}>
          <Branches conflict={conflict} />
          <EffectsNotice effects={conflict.effects} />
          {maySettle && (
            <Button
              {...(i === 0
                ? { shortcut: 'F8' as const }
                : { label: `${words.settle}: ${words.event[conflict.root.event.type]}` })}
              onClick={() => (settling.value = conflict.root.event.id)}
            >
              {words.settle}
            </Button>
          )}
        </div>
      ))}
      {open && <SettleDialog dossier={state.id} conflict={open} onClose={() => (settling.value = null)} />}
    </Card>
  )
}
