/** The citizen repository: a person found, the purpose said, then their papers; and what in all dossiers needs a look. */
import { useSignal } from '@preact/signals'
import type { KnownPerson } from '../../../domain/repository/people.ts'
import { getContext } from '../../data/current.ts'
import { useLive } from '../../data/live.ts'
import { listStates } from '../../data/repository.ts'
import { t } from '../../i18n/locale.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { PeopleCard } from './PeopleCard.tsx'
import { PersonCard } from './PersonCard.tsx'
import { PurposeDialog } from './PurposeDialog.tsx'
import styles from './Repository.module.css'
import { StrayCard } from './StrayCard.tsx'
import { TwinGroupsCard } from './TwinGroupsCard.tsx'

export function RepositoryScreen({ onOpen }: { onOpen: (path: string) => void }) {
  const words = t(repository)
  const ctx = getContext()
  const found = useLive(() => listStates(ctx), []).value
  const states = found?.ok ? found.value : []
  const asked = useSignal<KnownPerson | null>(null)
  const seen = useSignal<KnownPerson | null>(null)
  return (
    <div class={styles.screen}>
      <p class={styles.hint}>{words.hint}</p>
      {seen.value === null ? (
        <>
          <PeopleCard states={states} onChoose={(person) => (asked.value = person)} />
          <TwinGroupsCard states={states} onOpen={onOpen} />
          <StrayCard states={states} />
        </>
      ) : (
        <PersonCard
          key={seen.value.number}
          person={seen.value}
          onOther={() => (seen.value = null)}
          onOpen={onOpen}
        />
      )}
      {asked.value !== null && (
        <PurposeDialog
          person={asked.value}
          onSaid={() => {
            seen.value = asked.peek()
            asked.value = null
          }}
          onClose={() => (asked.value = null)}
        />
      )}
    </div>
  )
}
