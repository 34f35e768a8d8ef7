/** Somebody joins: code, name, title, roles. The words for their first sign-in come with the answer. */
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NewOfficerRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { findRoleProblem, RoleBoxes, toRequest, type ChosenRoles } from './RoleBoxes.tsx'

/** As the server reads it. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{1,31}$/

export interface AddOfficerDialogProps {
  /** Success takes the dialog away; refusals are shown in it. */
  readonly onAdd: (request: NewOfficerRequest) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function AddOfficerDialog({ onAdd, onClose }: AddOfficerDialogProps) {
  const words = t(admin)
  const code = useSignal('')
  const name = useSignal('')
  const title = useSignal('')
  const chosen = useSignal<ChosenRoles>({ roles: [], exception: '' })
  const tries = useSignal(0)
  const isTried = tries.value > 0
  const form = useRef<HTMLFormElement>(null)
  const adding = useSubmission(() =>
    onAdd({ code: code.value, name: name.value, title: title.value, ...toRequest(chosen.value) }),
  )
  const isCodeWrong = !CODE.test(code.value)
  const isNameMissing = name.value.trim() === ''
  const isWhole = !isCodeWrong && !isNameMissing && findRoleProblem(chosen.value) === null
  useLayoutEffect(() => {
    // To the first box that stands in the way; the roles come last.
    if (isTried && !isWhole)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [type="checkbox"]')?.focus()
  }, [tries.value])
  const boxes = [
    {
      id: 'officer-code',
      label: words.code,
      hint: words.codeHint,
      value: code,
      error: isTried && isCodeWrong ? words.codeInvalid : undefined,
    },
    {
      id: 'officer-name',
      label: words.name,
      value: name,
      error: isTried && isNameMissing ? words.nameMissing : undefined,
    },
    { id: 'officer-title', label: words.officerTitle, value: title, optional: true },
  ]
  return (
    <AskDialog
      title={words.addOfficer}
      wide
      formRef={form}
      intro={words.addIntro}
      submit={adding.isBusy ? words.saving : words.addOfficer}
      problem={adding.problem && problemSentence(adding.problem)}
      busy={adding.isBusy}
      onSubmit={() => {
        tries.value += 1
        if (CODE.test(code.value) && name.value.trim() !== '' && findRoleProblem(chosen.value) === null)
          adding.submit()
      }}
      onClose={onClose}
    >
      {boxes.map(({ value, ...box }) => (
        <Field key={box.id} {...box}>
          {(wiring) => (
            <TextInput
              {...wiring}
              value={value.value}
              onChange={(typed) => (value.value = typed)}
              debounceMs={0}
            />
          )}
        </Field>
      ))}
      <RoleBoxes chosen={chosen.value} isTried={isTried} onChange={(next) => (chosen.value = next)} />
    </AskDialog>
  )
}
