/** Procedures that belong together: begun in one visit, each with its number and clock, seen from one another. */
import { useSignal } from '@preact/signals'
import { actions, isFinal } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { groupOf, type LinkedGroup } from '../../../domain/linked/groups.ts'
import { membersOf, openMembers } from '../../../domain/linked/standing.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { linked } from '../../i18n/vi/linked.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Card } from '../../ui/data/Card.tsx'
import { TaskList } from '../../ui/data/TaskList.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { BeginDialog } from './BeginDialog.tsx'
import { FirstLink } from './FirstLink.tsx'
import styles from './Linked.module.css'
import { memberTask } from './member-task.tsx'
import { memberProblem } from './start-linked.ts'
import { getLaw } from '../../data/current.ts'
import { linkedGroups } from '../../data/pack-lists.ts'
import { useAround } from './use-linked.ts'

/** In the language of the screen where it has words for the group; else as the pack names it. */
function groupTitle({ id, title }: LinkedGroup): string {
  const known: Readonly<Record<string, string | undefined>> = t(linked).title
  return known[id] ?? title
}

export interface LinkedCardProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onOpen: (path: string) => void
}

export function LinkedCard({ state, onOpen }: LinkedCardProps) {
  const words = t(linked)
  const ctx = getContext()
  const isOpen = useSignal(false)
  const around = useAround(ctx).value
  const { reception } = state
  if (reception === null || around === undefined || !around.ok) return null
  const { states, drafts } = around.value
  if (reception.linkedTo !== null)
    return <FirstLink first={reception.linkedTo} states={states} onOpen={onOpen} />
  const groups = linkedGroups(getLaw())
  const group = groupOf(groups, reception.procedure)
  if (group === null) return null
  const title = groupTitle(group)
  const members = membersOf(groups, state, states, drafts)
  const today = ctx.clock.wall().slice(0, 10)
  const free = members.filter(
    ({ member, dossier, draft }) =>
      dossier === null && draft === null && memberProblem(getLaw(), member.code, today) === null,
  )
  const mayBegin =
    free.length > 0 &&
    state.stage !== 'withdrawn' &&
    state.stage !== 'refused' &&
    actions['dossier-received'].roles.some((role) => ctx.officer.roles.includes(role))
  const left = openMembers(members)
  const isDone = isFinal(state.stage) || state.stage === 'returned'
  return (
    <Card title={title}>
      <div class={styles.stack}>
        <p class={styles.hint}>{words.hint}</p>
        {isDone && left.length > 0 && <Notice tone="warn">{words.stillOpen(left.length)}</Notice>}
        <TaskList
          label={title}
          tasks={members.map((member) => memberTask(member, getLaw(), today, onOpen))}
        />
        {mayBegin && (
          <div class={styles.acts}>
            <Button onClick={() => (isOpen.value = true)}>{words.begin(free.length)}</Button>
          </div>
        )}
      </div>
      {isOpen.value && (
        <BeginDialog
          first={state}
          members={free.map(({ member }) => member)}
          onBegun={onOpen}
          onClose={() => (isOpen.value = false)}
        />
      )}
    </Card>
  )
}
