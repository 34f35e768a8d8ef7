/** One page of an e-form in desk density. Enter accepts what the machine proposes and goes to the next field that needs
 *  a person; Shift+Enter goes back; Tab reaches every field. Answers go out as they are typed, so the caller can save. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type {
  FieldProblem,
  FieldValue,
  FormData,
  FormDefinition,
  FormPage,
} from '../../../../domain/form/form.ts'
import { requiredFields, visibleFields } from '../../../../domain/form/visible-fields.ts'
import { t } from '../../../i18n/locale.ts'
import { form } from '../../../i18n/vi/form.ts'
import { ErrorSummary } from '../../../ui/fields/ErrorSummary.tsx'
import { isComposing } from '../../../ui/shortcuts/combo.ts'
import { findNext } from './attention.ts'
import { fieldSentence, isWarning } from '../../../i18n/field-sentence.ts'
import { controlId } from './control-id.ts'
import { FormField } from './FormField.tsx'
import styles from './FormPageView.module.css'
import { findPending, type ShownProposal, type ShownProposals } from './proposal.ts'
import { useFieldChecks } from './use-field-checks.ts'

export interface FormPageViewProps {
  readonly definition: FormDefinition
  readonly page: FormPage
  readonly data: FormData // must follow `onChange` at once
  readonly today: string // YYYY-MM-DD
  readonly proposals: ShownProposals
  readonly problems: readonly FieldProblem[] // of the last Continue; other pages' too
  readonly attempt: number // counts the times Continue was pressed
  readonly onChange: (field: string, value: FieldValue | undefined) => void // undefined: emptied
  readonly onAccept: (field: string, proposal: ShownProposal) => void // comes right after its `onChange`
  readonly onFocusField: (field: string) => void
  readonly onNothingLeft: () => void // Enter, and no field of the page needs anybody: the caller focuses Continue
  readonly onGoToField?: (field: string) => void // an error of another page was chosen
}

export function FormPageView(props: FormPageViewProps) {
  const { definition, page, today, proposals, problems } = props
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set())
  const visited = useRef<string[]>([])
  const goTo = useRef<string | null>(null)
  const root = useRef<HTMLDivElement>(null)
  // Enter must see what was typed in the same breath, before the caller has rendered again.
  const data = useRef(props.data)
  data.current = props.data
  const checks = useFieldChecks({ definition, today, problems, attempt: props.attempt })
  const order = () => {
    const visible = new Set(visibleFields(definition, data.current, today))
    return page.fields.filter((field) => visible.has(field))
  }
  const required = new Set(requiredFields(definition, props.data, today))

  const change = (field: string, value: FieldValue | undefined) => {
    const { [field]: _, ...rest } = data.current
    data.current = value === undefined ? rest : { ...rest, [field]: value }
    if (proposals[field] !== undefined && !refused.has(field)) setRefused(new Set([...refused, field]))
    props.onChange(field, value)
  }
  const take = (field: string, proposal: ShownProposal) => {
    change(field, proposal.value)
    props.onAccept(field, proposal)
    checks.leave(field, data.current)
  }

  const focusField = (field: string): boolean => {
    const cell = root.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
    const control =
      cell?.querySelector<HTMLElement>('input:checked') ??
      cell?.querySelector<HTMLElement>('input, select, textarea')
    if (!control) return false
    control.focus()
    if (control instanceof HTMLInputElement && control.type === 'text') control.select()
    return true
  }
  // A field that only now became visible is there after the next render.
  useLayoutEffect(() => {
    if (goTo.current !== null && focusField(goTo.current)) goTo.current = null
  })
  const move = (field: string) => {
    goTo.current = focusField(field) ? null : field
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.metaKey || isComposing(event)) return
    const target = event.target as HTMLElement
    const cell = target.closest<HTMLElement>('[data-field]')
    const field = cell?.dataset['field']
    if (!cell || field === undefined || target.closest('button, a')) return
    const pending = findPending(field, data.current, proposals, refused)
    if (target.tagName === 'TEXTAREA' && pending === undefined && !event.shiftKey) return
    event.preventDefault()
    if (event.shiftKey) return goBack(field)
    if (pending !== undefined) take(field, pending)
    else if (focusEmptyPart(cell, target)) return
    visited.current.push(field)
    const request = { definition, data: data.current, today, proposals, order: order() }
    const next = findNext({ ...request, refused: new Set([...refused, field]) }, field)
    if (next === undefined) props.onNothingLeft()
    else move(next)
  }
  const goBack = (field: string) => {
    const fields = order()
    const earlier = visited.current.pop() ?? fields[fields.indexOf(field) - 1]
    if (earlier !== undefined) move(earlier)
  }

  const errors = problems
    .filter((problem) => !isWarning(problem))
    .map((problem) => ({ id: controlId(problem.field), message: fieldSentence(definition, problem) }))
  const fields = order()
  const anyPending = fields.some((field) => findPending(field, props.data, proposals, refused) !== undefined)

  return (
    <div
      ref={root}
      class={styles.page}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        const field = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')?.dataset['field']
        if (field !== undefined) props.onFocusField(field)
      }}
      onFocusOut={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-field]')
        const field = cell?.dataset['field']
        if (field === undefined || cell?.contains(event.relatedTarget as Node | null)) return
        checks.leave(field, data.current)
      }}
    >
      <ErrorSummary
        errors={errors}
        attempt={props.attempt}
        onGo={(id) => props.onGoToField?.(id.slice(controlId('').length))}
      />
      {anyPending && <p class={styles.hint}>{t(form).pageHint}</p>}
      <div class={styles.grid}>
        {fields.map((field) => {
          const ui = definition.ui.fields[field]
          if (ui === undefined) return null
          const { problem, warning } = checks.findingsAt(field)
          return (
            <FormField
              key={field}
              field={field}
              ui={ui}
              value={props.data[field]}
              pending={findPending(field, props.data, proposals, refused)}
              proposals={proposals}
              required={required.has(field)}
              error={problem && fieldSentence(definition, problem)}
              warning={warning && fieldSentence(definition, warning)}
              onChange={(value) => change(field, value)}
              onTake={(proposal) => take(field, proposal)}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Inside a date or an address Enter first goes to the next blank box of the same question. */
function focusEmptyPart(cell: HTMLElement, target: HTMLElement): boolean {
  const boxes = [...cell.querySelectorAll<HTMLInputElement>('input[type="text"]')]
  const at = boxes.indexOf(target as HTMLInputElement)
  if (at < 0 || boxes.every((box) => box.value === '')) return false
  const next = boxes.slice(at + 1).find((box) => box.value === '')
  next?.focus()
  return next !== undefined
}
