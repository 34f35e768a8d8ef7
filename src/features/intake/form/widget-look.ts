/** How a widget stands on the page: its width, one control or several, chosen or typed. */
import type { FieldUi } from '../../../../domain/form/form.ts'

const FEW = 5

/** Radios while all options are seen at a glance, else a list to type into. */
export function isShortChoice(ui: FieldUi): boolean {
  const options = ui.options ?? []
  return options.length <= FEW && options.join('').length <= 130
}

/** Radios one under the other when an option is a phrase. */
export function isStacked(ui: FieldUi): boolean {
  return (ui.options ?? []).some((option) => option.length > 24)
}

/** True when it takes both columns of the desk. */
export function isWide(ui: FieldUi): boolean {
  switch (ui.widget) {
    case 'long-text':
    case 'name':
    case 'address':
    case 'id-document':
    case 'table':
    case 'choices':
      return true
    case 'choice':
      return !isShortChoice(ui)
        ? ui.label.length > 40
        : isStacked(ui) || (ui.options ?? []).join('').length > 40
    case 'text':
    case 'derived':
    case 'commune':
    case 'yes-no':
      return ui.label.length > 40
    case 'date':
    case 'partial-date':
    case 'time':
    case 'integer':
    case 'money':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'ethnicity':
    case 'nationality':
      return false
  }
}

/** Several controls under one question: a fieldset. */
export function isGroup(ui: FieldUi): boolean {
  switch (ui.widget) {
    case 'date':
    case 'partial-date':
    case 'choices':
    case 'yes-no':
    case 'address':
    case 'id-document':
    case 'table':
      return true
    case 'choice':
      return isShortChoice(ui)
    case 'text':
    case 'long-text':
    case 'name':
    case 'time':
    case 'integer':
    case 'money':
    case 'id-number':
    case 'phone':
    case 'email':
    case 'ethnicity':
    case 'nationality':
    case 'commune':
    case 'derived':
      return false
  }
}
