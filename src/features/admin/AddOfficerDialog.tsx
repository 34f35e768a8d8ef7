/** Somebody joins: code, name, title, roles. The words for their first sign-in come with the answer. */
import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { NewOfficerRequest } from '../../../domain/access/account-wire.ts'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
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
    <Dialog title={words.addOfficer} wide onClose={onClose}>
      <AskForm
        formRef={form}
        intro={<p>{words.addIntro}</p>}
        refusal={adding.problem && problemSentence(adding.problem)}
        onSubmit={() => {
          tries.value += 1
          if (CODE.test(code.value) && name.value.trim() !== '' && findRoleProblem(chosen.value) === null)
            adding.submit()
        }}
        actions={
          <>
            <Button kind="primary" type="submit" busy={adding.isBusy}>
              {adding.isBusy ? words.saving : words.addOfficer}
            </Button>
            <Button kind="quiet" onClick={onClose}>
              {t(everywhere).cancel}
            </Button>
          </>
        }
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
      </AskForm>
    </Dialog>
  )
}
