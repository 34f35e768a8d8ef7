/** Asking for what is wanting, once and in full; and while the resident is asked, taking in what they bring. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { nextRound } from '../../../../domain/supplement/choices.ts'
import { getContext } from '../../../data/current.ts'
import type { PinnedLaw } from '../../../data/open-dossier.ts'
import { formatInstant } from '../../../i18n/format.ts'
import { t } from '../../../i18n/locale.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Card } from '../../../ui/data/Card.tsx'
import { SummaryList } from '../../../ui/data/SummaryList.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import styles from '../Dossier.module.css'
import { ReceiveDialog } from './ReceiveDialog.tsx'
import { RequestDialog } from './RequestDialog.tsx'
import roads from './SideRoads.module.css'
import { SlipLink } from './SlipLink.tsx'

export interface SupplementCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
}

export function SupplementCard(props: SupplementCardProps) {
  const { state, law } = props
  if (law.procedure === null) return null
  if (state.stage === 'awaiting-supplement') return <WaitingCard {...props} />
  return <AskingCard {...props} />
}

function AskingCard({ state, law }: SupplementCardProps) {
  const words = t(endings)
  const isOpen = useSignal(false)
  const { roles } = getContext().officer
  const { procedure } = law
  if (procedure === null || !actionsAt(state.stage, roles).includes('supplement-requested')) return null
  const round = nextRound(state)
  const isTheirs = round !== null && (!round.needsLeader || roles.includes('leader'))
  return (
    <Card title={words.supplementTitle}>
      <div class={styles.note}>
        <p class={styles.hint}>
          {round === null ? words.noThird : round.needsLeader ? words.secondRule : words.onceRule}
        </p>
        {round?.needsLeader && !isTheirs && <p>{words.secondLeader}</p>}
        {isTheirs && <Button onClick={() => (isOpen.value = true)}>{words.ask}</Button>}
      </div>
      {isOpen.value && round !== null && (
        <RequestDialog
          state={state}
          procedure={procedure}
          round={round}
          onClose={() => (isOpen.value = false)}
        />
      )}
    </Card>
  )
}

function WaitingCard({ state, law, onOpen }: SupplementCardProps) {
  const words = t(endings)
  const isOpen = useSignal(false)
  const { procedure } = law
  const mayReceive = actionsAt(state.stage, getContext().officer.roles).includes('supplement-received')
  const since = state.waiting.at(-1)?.from
  const labelOf = (id: string) => procedure?.components.find((one) => one.id === id)?.label ?? id
  return (
    <Card
      title={words.waitingTitle}
      mark="warn"
      actions={<SlipLink state={state} slip="02" onOpen={onOpen} />}
    >
      <div class={roads.stack}>
        {since !== undefined && <p class={roads.hint}>{words.waitingSince(formatInstant(since))}</p>}
        <SummaryList
          rows={state.asked.map(({ component, what }) => ({
            key: component,
            label: labelOf(component),
            value: what,
          }))}
        />
        {mayReceive ? (
          <div class={styles.acts}>
            <Button kind="primary" onClick={() => (isOpen.value = true)}>
              {words.receive}
            </Button>
          </div>
        ) : (
          <Notice tone="info">{words.whoActs}</Notice>
        )}
      </div>
      {isOpen.value && procedure !== null && (
        <ReceiveDialog state={state} procedure={procedure} onClose={() => (isOpen.value = false)} />
      )}
    </Card>
  )
}
