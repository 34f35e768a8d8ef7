/** Who is to be called on, by day. */
import { useSignal } from '@preact/signals'
import type { DataContext } from '../../data/context.ts'
import { useLive } from '../../data/live.ts'
import { dropVisit, listVisits, saveVisit, type Visit } from '../../data/home-visits.ts'
import { formatDay } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import styles from './Field.module.css'
import { VisitDialog } from './VisitDialog.tsx'
import { weekAfter } from './week-after.ts'

export interface VisitsCardProps {
  readonly ctx: DataContext
  readonly onHelp: (visit: Visit) => void
}

export function VisitsCard({ ctx, onHelp }: VisitsCardProps) {
  const words = t(field).visits
  const isAdding = useSignal(false)
  const visits = useLive(() => listVisits(ctx), [])
  const known = visits.value?.ok ? visits.value.value : []
  const keep = (visit: Visit) => void saveVisit(ctx, visit)
  return (
    <Card
      title={words.title}
      actions={
        <Button icon="plus" onClick={() => (isAdding.value = true)}>
          {words.add}
        </Button>
      }
    >
      {known.length === 0 ? (
        <EmptyState icon="users" title={words.none} />
      ) : (
        <ul class={styles.visits}>
          {known.map((visit) => (
            <li key={visit.id} class={styles.visit}>
              <p class={styles.name}>{visit.who}</p>
              <p>
                {[visit.hamlet, visit.reason, visit.phone, words.planned(formatDay(visit.day))]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              {visit.doneAt !== null && <p>{words.isDone}</p>}
              <div class={styles.actions}>
                {visit.doneAt === null && (
                  <>
                    <Button
                      kind="primary"
                      label={`${words.help}: ${visit.who}`}
                      onClick={() => onHelp(visit)}
                    >
                      {words.help}
                    </Button>
                    <Button
                      label={`${words.done}: ${visit.who}`}
                      onClick={() => keep({ ...visit, doneAt: ctx.clock.at() })}
                    >
                      {words.done}
                    </Button>
                    <Button
                      label={`${words.postpone}: ${visit.who}`}
                      onClick={() => keep({ ...visit, day: weekAfter(visit.day) })}
                    >
                      {words.postpone}
                    </Button>
                  </>
                )}
                <Button
                  kind="quiet"
                  label={`${words.drop}: ${visit.who}`}
                  onClick={() => void dropVisit(ctx, visit.id)}
                >
                  {words.drop}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {isAdding.value && (
        <VisitDialog
          today={ctx.clock.wall().slice(0, 10)}
          onClose={() => (isAdding.value = false)}
          onSave={(visit) => {
            isAdding.value = false
            keep({ ...visit, id: ctx.newId(), doneAt: null })
          }}
        />
      )}
    </Card>
  )
}
