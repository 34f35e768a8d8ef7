/** A dossier another agency decides on: sent there, and what it said recorded with one key. */
import { useSignal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { AnswerNotes } from './AnswerNotes.tsx'
import { ReceiptButton } from './by-hand/ReceiptButton.tsx'
import { SendByHand } from './by-hand/SendByHand.tsx'
import { ForwardDialog } from './ForwardDialog.tsx'
import styles from './Transfer.module.css'
import { placeName, type TransferPorts } from './transfer-ports.ts'

export interface ForwardCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
  readonly ports: TransferPorts
}

export function ForwardCard({ state, ports }: ForwardCardProps) {
  const words = t(transfer)
  const isOpen = useSignal(false)
  const { reception, forwarded, stage } = state
  if (reception === null) return null
  const { origin, competent } = reception
  if (origin !== null)
    return (
      <Card title={words.fromElsewhere}>
        <p>{words.originLine(origin.agency, origin.code)}</p>
        <p class={styles.hint}>{words.originHint}</p>
        {ports.hand && <ReceiptButton taken={state} hand={ports.hand} />}
      </Card>
    )
  if (forwarded !== null)
    return (
      <Card title={words.forwardedTitle} mark={stage === 'forwarded' ? 'warn' : undefined}>
        <div class={styles.list}>
          <p>{words.forwardedLine(placeName(ports, forwarded.agency), formatInstant(forwarded.at))}</p>
          {stage === 'forwarded' && <AnswerNotes state={state} ports={ports} />}
          {stage === 'forwarded' && ports.hand && <SendByHand state={state} hand={ports.hand} />}
        </div>
      </Card>
    )
  if (!actionsAt(stage, getContext().officer.roles).includes('dossier-forwarded')) return null
  return (
    <Card title={words.forwardTitle} mark={competent === null ? undefined : 'warn'}>
      <p class={styles.hint}>
        {competent === null ? words.forwardHint : words.competentLine(placeName(ports, competent))}
      </p>
      <div class={styles.acts}>
        <Button kind={competent === null ? 'secondary' : 'primary'} onClick={() => (isOpen.value = true)}>
          {words.forward}
        </Button>
      </div>
      {isOpen.value && <ForwardDialog state={state} ports={ports} onClose={() => (isOpen.value = false)} />}
    </Card>
  )
}
