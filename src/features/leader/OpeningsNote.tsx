/** The extra sessions that come next, beside the deadlines they do not move; and the way to announce one. */
import { hasBegun } from '../../../domain/calendar/announced.ts'
import { openingsOf } from '../../../domain/workflow/local-rules.ts'
import { currentRules } from '../../data/current.ts'
import { useWallMinute } from '../../data/wall-minute.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { rules } from '../../i18n/vi/rules.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Leader.module.css'

const SHOWN = 3

export function OpeningsNote({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(inbox)
  const { openings } = t(rules)
  const now = useWallMinute().value
  const next = openingsOf(currentRules.value)
    .filter((one) => !hasBegun(one, now))
    .sort((a, b) => (a.date + a.from < b.date + b.from ? -1 : 1))
    .slice(0, SHOWN)
  return (
    <Card
      title={words.openingsNext}
      actions={
        <>
          <Button kind="quiet" onClick={() => onOpen('/viec/quy-trinh')}>
            {words.toPlans}
          </Button>
          <Button kind="quiet" onClick={() => onOpen('/phien-lam-them')}>
            {words.toOpenings}
          </Button>
        </>
      }
    >
      {next.length === 0 ? (
        <p class={styles.hint}>{openings.none}</p>
      ) : (
        <ul class={styles.lines}>
          {next.map(({ id, date, from, to, reason }) => (
            <li key={id}>
              {openings.span(formatDay(date), from, to)} · {reason}
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
