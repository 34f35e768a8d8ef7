/** The answers of an e-form as rows to read. Pure. */
import type { FormData, FormDefinition } from '../../../domain/form/form.ts'
import { visibleFields } from '../../../domain/form/visible-fields.ts'
import { fieldValueWords } from '../../i18n/field-value-words.ts'
import type { SummaryRow } from '../../ui/data/SummaryList.tsx'

/** Answered fields by page of the form; what a hidden field holds counts for nothing. */
export function answerSections(form: FormDefinition, data: FormData, today: string) {
  const visible = new Set(visibleFields(form, data, today))
  return form.ui.pages.flatMap((page) => {
    const rows = page.fields.flatMap((field): SummaryRow[] => {
      const ui = form.ui.fields[field]
      const value = ui && visible.has(field) ? fieldValueWords(ui, data[field]) : ''
      return ui && value !== '' ? [{ key: field, label: ui.label, value }] : []
    })
    return rows.length === 0 ? [] : [{ id: page.id, title: page.title, rows }]
  })
}
