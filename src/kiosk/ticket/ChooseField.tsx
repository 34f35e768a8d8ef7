/** What it is about, and whether the law puts this person first. One touch on a tile takes the number. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { priorityClasses, type PriorityClass } from '../../../domain/queue/priority.ts'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import type { Kiosk } from '../kiosk.ts'
import { Tile } from '../parts/Tile.tsx'
import { commonFields } from './common-fields.ts'
import styles from './Ticket.module.css'
import type { Taking } from './use-taking.ts'

export interface ChooseFieldProps {
  readonly kiosk: Kiosk
  readonly procedure: string | null // looked at before: its field is offered first
  readonly taking: Taking
}

export function ChooseField({ kiosk, procedure, taking }: ChooseFieldProps) {
  const words = t(kioskShell).take
  const fields = useFields(kiosk, procedure ?? kiosk.session.preCheck.value?.procedure ?? null)
  const priority = useSignal<PriorityClass>('ordinary')
  const state = taking.state.value
  const isBusy = state === 'busy' || kiosk.queue.value === null
  const take = (field: string | null, isQuick = false) =>
    taking.take({ field, isQuick, priority: priority.value })
  return (
    <div class={styles.choose} aria-busy={isBusy}>
      {typeof state === 'object' && (
        <Notice tone="overdue" live>
          {words.refused}
        </Notice>
      )}
      <h2 class={styles.ask}>{words.choose}</h2>
      <div class={styles.fields}>
        {fields.map(({ field, isFirst }) => (
          <Tile
            key={field}
            title={words.fields[field] ?? field}
            strong={isFirst}
            onPress={() => take(field)}
          />
        ))}
        <Tile title={words.quick} onPress={() => take(null, true)} />
        <Tile title={words.unknown} icon="users" onPress={() => take(null)} />
      </div>
      <PriorityRow
        chosen={priority.value}
        onChoose={(each) => (priority.value = each === priority.value ? 'ordinary' : each)}
      />
      {isBusy && <p role="status">{words.taking}</p>}
    </div>
  )
}

interface PriorityRowProps {
  readonly chosen: PriorityClass
  readonly onChoose: (priority: PriorityClass) => void
}

/** Never in the way of whoever needs none. */
function PriorityRow({ chosen, onChoose }: PriorityRowProps) {
  const words = t(kioskShell).take
  return (
    <section class={styles.priority} aria-label={words.priority}>
      <p>
        <strong>{words.priority}</strong>
        <span class={styles.hint}>{words.priorityHint}</span>
      </p>
      <div class={styles.classes}>
        {priorityClasses
          .filter((each) => each !== 'ordinary')
          .map((each) => (
            <Tile
              key={each}
              title={words.classes[each]}
              pressed={each === chosen}
              onPress={() => onChoose(each)}
            />
          ))}
      </div>
    </section>
  )
}

interface OfferedField {
  readonly field: string
  readonly isFirst: boolean
}

/** None before the law is open: whoever does not wait is helped by somebody. */
function useFields(kiosk: Kiosk, procedure: string | null): readonly OfferedField[] {
  const fields = useSignal<readonly OfferedField[]>([])
  useEffect(() => {
    void kiosk.law().then((law) => {
      if (!law.ok) return
      const { procedures } = law.value
      const first = (procedure === null ? undefined : procedures.get(procedure)?.field) ?? null
      fields.value = commonFields(procedures.values(), first).map((field) => ({
        field,
        isFirst: field === first,
      }))
    })
  }, [procedure])
  return fields.value
}
