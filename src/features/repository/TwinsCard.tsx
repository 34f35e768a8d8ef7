/** On the page of a dossier: another of the same person and procedure is open. */
import type { DossierState } from '../../../domain/dossier/state.ts'
import { isFinal } from '../../../domain/dossier/actions.ts'
import { wishOf } from '../../../domain/repository/open-twins.ts'
import { getContext } from '../../data/current.ts'
import { useTwins } from '../../data/twins.ts'
import { t } from '../../i18n/locale.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'

export function TwinsCard({ state, onOpen }: { state: DossierState; onOpen: (path: string) => void }) {
  const words = t(repository)
  const isOver = isFinal(state.stage) || state.stage === 'returned'
  const twins = useTwins(getContext(), isOver ? null : wishOf(state))
  if (twins.length === 0) return null
  const codes = twins.map(({ reception }) => reception?.code ?? '')
  return (
    <Notice
      tone="warn"
      title={words.twinHere(codes.join(', '))}
      actions={twins.map(({ id }, i) => (
        <Button key={id} icon="file-text" onClick={() => onOpen(`/ho-so/${id}`)}>
          {codes[i]}
        </Button>
      ))}
    >
      {words.twinsHint}
    </Notice>
  )
}
