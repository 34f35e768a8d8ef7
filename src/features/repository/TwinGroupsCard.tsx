/** Dossiers that may be one wish handed in twice, also at two counters that had no line. */
import { useMemo } from 'preact/hooks'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { twinGroups } from '../../../domain/repository/open-twins.ts'
import { getLaw } from '../../data/current.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Card } from '../../ui/data/Card.tsx'
import styles from './Repository.module.css'

export interface TwinGroupsCardProps {
  readonly states: readonly DossierState[]
  readonly onOpen: (path: string) => void
}

export function TwinGroupsCard({ states, onOpen }: TwinGroupsCardProps) {
  const words = t(repository)
  const groups = useMemo(() => twinGroups(states), [states])
  return (
    <Card title={words.twins} mark={groups.length > 0 ? 'warn' : undefined}>
      <p class={styles.hint}>{groups.length > 0 ? words.twinsHint : words.twinsNone}</p>
      {groups.map((group) => (
        <div key={group[0]?.id} class={styles.group}>
          <strong>
            {group[0]?.reception?.applicant.name} · {procedureName(group[0])}
          </strong>
          <ul class={styles.uses}>
            {group.map(({ id, reception }) => (
              <li key={id}>
                <button type="button" class={styles.link} onClick={() => onOpen(`/ho-so/${id}`)}>
                  {reception?.code}
                </button>{' '}
                · {formatWallTime(reception?.receivedAt ?? '')}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Card>
  )
}

function procedureName(state: DossierState | undefined): string {
  const code = state?.reception?.procedure ?? ''
  return getLaw().procedures.get(code)?.procedure.shortName ?? code
}
