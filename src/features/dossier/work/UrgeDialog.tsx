/** A leader's word to whoever has the dossier. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../../domain/base/result.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { officerName } from '../officer-name.ts'
import type { WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

export function UrgeDialog({ state, onClose }: WorkDialogOpen) {
  const words = t(work)
  const text = useSignal('')
  const to = state.assignee ?? ''
  return (
    <WorkDialog
      title={words.urge}
      submit={words.saveUrge}
      onSend={async () => {
        const said = text.peek().trim()
        if (said === '') return refuse('workflow.text.missing')
        return await recordCommand(getContext(), state, { type: 'urged', body: { to, text: said } })
      }}
      onClose={onClose}
    >
      <ReasonBox
        id="urge-text"
        label={words.urgeText}
        hint={words.urgeHint(officerName(to))}
        value={text.value}
        onChange={(next) => (text.value = next)}
      />
    </WorkDialog>
  )
}
