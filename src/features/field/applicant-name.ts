/** Who the form is about, as far as the form says so. */
import type { FormData, FormDefinition } from '../../../domain/form/form.ts'

export function applicantName(form: FormDefinition | null, data: FormData): string {
  const field = Object.entries(form?.ui.fields ?? {}).find(([, ui]) =>
    ui.from?.includes('id-card:requester.name'),
  )?.[0]
  const value = field === undefined ? undefined : data[field]
  return typeof value === 'string' ? value : ''
}
