/** The roles of somebody, and at once why some of them never go together (rule A2). */
import { checkRoles } from '../../../domain/access/duties.ts'
import { communeRoles, type OfficerRole } from '../../../domain/access/roles.ts'
import type { Problem } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'

export interface ChosenRoles {
  readonly roles: readonly OfficerRole[]
  readonly exception: string
}

/** As it travels: a reason only where the roles need one. */
export function toRequest({ roles, exception }: ChosenRoles) {
  return needsReason(roles) ? { roles, exception: exception.trim() } : { roles }
}

export function findRoleProblem(chosen: ChosenRoles): Problem | null {
  const checked = checkRoles(chosen)
  return checked.ok ? null : checked.problem
}

function needsReason(roles: readonly OfficerRole[]): boolean {
  const checked = checkRoles({ roles })
  return !checked.ok && checked.problem.code === 'access.roles.exception-needed'
}

export interface RoleBoxesProps {
  readonly chosen: ChosenRoles
  readonly isTried: boolean // whether what is merely missing is said already
  readonly onChange: (chosen: ChosenRoles) => void
}

export function RoleBoxes({ chosen, isTried, onChange }: RoleBoxesProps) {
  const words = t(admin)
  const hints: Readonly<Record<string, string>> = words.roleHints
  const problem = findRoleProblem(chosen)
  const error =
    problem?.code === 'access.roles.never-together' || (isTried && problem?.code === 'access.roles.none')
      ? sentenceOf(problem)
      : undefined
  const reasonMissing = isTried && problem?.code === 'access.roles.exception-needed'
  return (
    <>
      <Field id="officer-roles" label={words.rolesLabel} group {...(error === undefined ? {} : { error })}>
        {(wiring) => (
          <Checkboxes
            {...wiring}
            values={chosen.roles}
            options={communeRoles.map((role) => ({
              value: role,
              label: words.roles[role],
              ...(hints[role] === undefined ? {} : { hint: hints[role] }),
            }))}
            onChange={(values) => onChange({ ...chosen, roles: values as readonly OfficerRole[] })}
          />
        )}
      </Field>
      {needsReason(chosen.roles) && (
        <Field
          id="role-exception"
          label={words.exception}
          hint={words.exceptionHint}
          {...(reasonMissing ? { error: problemSentence(problem) } : {})}
        >
          {(wiring) => (
            <TextInput
              {...wiring}
              value={chosen.exception}
              onChange={(exception) => onChange({ ...chosen, exception })}
              debounceMs={0}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** Names the roles that stand against each other, where the server's sentence could not. */
function sentenceOf(problem: Problem): string {
  const words = t(admin)
  const roles = problem.details?.['roles']
  if (problem.code !== 'access.roles.never-together' || !Array.isArray(roles)) return problemSentence(problem)
  return words.apart(words.roleNames((roles as OfficerRole[]).map((role) => words.roles[role])))
}
