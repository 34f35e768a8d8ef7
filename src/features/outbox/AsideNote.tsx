/** What was put aside, with the reason; what was parked can be taken up again. */
import { t } from '../../i18n/locale.ts'
import { outbox } from '../../i18n/vi/outbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Outbox.module.css'
import type { OutboxItem } from './outbox-item.ts'

export function AsideNote({
  item,
  onTakeBack,
}: {
  readonly item: OutboxItem
  readonly onTakeBack: (ids: readonly string[]) => void
}) {
  const words = t(outbox)
  const parked = item.asides.filter(({ kind }) => kind === 'parked')
  const reasons = [...new Set(parked.map(({ reason }) => reason))]
  return (
    <>
      {reasons.map((reason) => (
        <span key={reason} class={styles.reason}>
          {words.parkedFor(reason)}
        </span>
      ))}
      {parked.length < item.asides.length && <span class={styles.reason}>{words.repaired}</span>}
      {parked.length > 0 && (
        <span class={styles.remedy}>
          <Button
            label={`${words.takeBack}: ${item.code ?? words.damaged}`}
            onClick={() => onTakeBack(parked.map(({ id }) => id))}
          >
            {words.takeBack}
          </Button>
        </span>
      )}
    </>
  )
}
