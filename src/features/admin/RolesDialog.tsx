/** Other roles for somebody who is here already. */
import { useSignal } from '@preact/signals'
import type { ListedOfficer, RolesRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { findRoleProblem, RoleBoxes, toRequest, type ChosenRoles } from './RoleBoxes.tsx'

export interface RolesDialogProps {
  readonly officer: ListedOfficer
  readonly onChange: (request: RolesRequest) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function RolesDialog({ officer, onChange, onClose }: RolesDialogProps) {
  const words = t(admin)
  const chosen = useSignal<ChosenRoles>({ roles: officer.roles, exception: officer.exception ?? '' })
  const isTried = useSignal(false)
  const changing = useSubmission(() => onChange(toRequest(chosen.value)))
  return (
    <AskDialog
      title={`${words.changeRoles}: ${officer.name}`}
      wide
      submit={changing.isBusy ? words.saving : words.save}
      problem={changing.problem && problemSentence(changing.problem)}
      busy={changing.isBusy}
      onSubmit={() => {
        isTried.value = true
        if (findRoleProblem(chosen.value) === null) changing.submit()
      }}
      onClose={onClose}
    >
      <RoleBoxes chosen={chosen.value} isTried={isTried.value} onChange={(next) => (chosen.value = next)} />
    </AskDialog>
  )
}
