/** The original papers of one dossier: who has each and since when, and what must become of it before the end. */
import { useSignal } from '@preact/signals'
import { checklist } from '../../../domain/custody/checklist.ts'
import { isFinal } from '../../../domain/dossier/actions.ts'
import { heldBefore } from '../../../domain/dossier/originals-gate.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList } from '../../ui/data/TaskList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { custodyActs, type CustodyAct } from './custody-acts.ts'
import styles from './Custody.module.css'
import { HandDialog } from './HandDialog.tsx'
import { LabelDialog } from './LabelDialog.tsx'
import { paperTask } from './paper-task.tsx'
import { RetainDialog } from './RetainDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { TakeDialog } from './TakeDialog.tsx'

const dialogs = {
  take: TakeDialog,
  hand: HandDialog,
  giveBack: ReturnDialog,
  retain: RetainDialog,
  labels: LabelDialog,
} as const

export interface CustodyCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
}

export function CustodyCard({ state, law }: CustodyCardProps) {
  const words = t(custody)
  const open = useSignal<CustodyAct | 'labels' | null>(null)
  const acts = custodyActs(state, getContext().officer)
  const { originals } = state
  if (originals.length === 0 && acts.length === 0) return null
  const isNearEnd = state.stage === 'result-attached' || state.stage === 'returned'
  const inTheWay = isFinal(state.stage) ? [] : heldBefore(state, 'dossier-closed')
  const hasHere = originals.some(({ returned }) => returned === null)
  const others = checklist(state, law.procedure).filter(
    ({ standing }) => standing === 'shown' || standing === 'copy',
  )
  const Dialog = open.value && dialogs[open.value]
  return (
    <Card title={words.cardTitle} {...(isNearEnd && inTheWay.length > 0 ? { mark: 'warn' as const } : {})}>
      <div class={styles.stack}>
        {originals.length === 0 && <p class={styles.hint}>{words.cardHint}</p>}
        {isNearEnd && inTheWay.length > 0 && <Notice tone="warn">{words.beforeEnd(inTheWay.length)}</Notice>}
        {originals.length > 0 && <TaskList label={words.list} tasks={originals.map(paperTask)} />}
        {others.length > 0 && (
          <div>
            <p class={styles.hint}>{words.checklist}</p>
            <ul class={styles.lines}>
              {others.map(({ component, label, standing }) => (
                <li key={component}>
                  {label}
                  <span class={styles.fine}>{words.standing[standing]}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div class={styles.acts}>
          {acts.map((act) => (
            <Button key={act} onClick={() => (open.value = act)}>
              {words[act]}
            </Button>
          ))}
          {hasHere && (
            <Button icon="printer" onClick={() => (open.value = 'labels')}>
              {words.labels}
            </Button>
          )}
        </div>
      </div>
      {Dialog && <Dialog state={state} law={law} onClose={() => (open.value = null)} />}
    </Card>
  )
}
