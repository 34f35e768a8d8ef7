/** What can be done with the marked dossiers at once. */
import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { BulkAct } from './bulk.ts'
import { BulkDialog } from './BulkDialog.tsx'
import styles from './Inbox.module.css'
import type { InboxRow } from './inbox-rows.ts'

export interface BulkBarProps {
  readonly rows: readonly InboxRow[]
  readonly states: ReadonlySignal<readonly DossierState[]>
  readonly marked: Signal<ReadonlySet<string>>
}

const FACT = { assign: 'step-assigned', complete: 'step-completed', hand: 'custody-handed' } as const

export function BulkBar({ rows, states, marked }: BulkBarProps) {
  const words = t(inbox)
  const { officer } = getContext()
  const open = useSignal<{ readonly act: BulkAct; readonly states: readonly DossierState[] } | null>(null)
  const chosen = rows.filter((row) => marked.value.has(row.id))
  const acts = (['complete', 'assign', 'hand'] as const).filter((act) =>
    chosen.every((row) => actionsAt(row.stage, officer.roles).includes(FACT[act])),
  )
  const start = (act: BulkAct) => {
    const ids = new Set(chosen.map((row) => row.id))
    open.value = { act, states: states.peek().filter((state) => ids.has(state.id)) }
  }
  return (
    <div class={rows.length > 0 ? styles.bar : undefined}>
      <span role="status" class={styles.hint}>
        {chosen.length > 0 ? words.marked(chosen.length) : rows.length > 0 && words.keys}
      </span>
      {chosen.length > 0 && (
        <>
          {acts.map((act, at) => (
            <Button
              key={act}
              {...(at === 0 ? { shortcut: 'F4' as const, kind: 'primary' as const } : {})}
              onClick={() => start(act)}
            >
              {words.bulk[act]}
            </Button>
          ))}
          <Button kind="quiet" onClick={() => (marked.value = new Set())}>
            {words.unmark}
          </Button>
        </>
      )}
      {open.value && (
        <BulkDialog
          act={open.value.act}
          states={open.value.states}
          onSaved={(id) => {
            const left = new Set(marked.peek())
            left.delete(id)
            marked.value = left
          }}
          onClose={() => (open.value = null)}
        />
      )}
    </div>
  )
}
