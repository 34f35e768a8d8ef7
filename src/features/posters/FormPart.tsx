/** The declaration of a procedure by pen; or of a dossier, with what was answered. */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { useOpenDossier } from '../../data/open-dossier.ts'
import { t } from '../../i18n/locale.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { EmptyState } from '../../ui/feedback/EmptyState.tsx'
import { FormSheet } from './FormSheet.tsx'
import { Printed } from './Printed.tsx'

export function BlankFormPart({ procedure }: { procedure: Procedure }) {
  const form = procedure.formId === null ? undefined : getLaw().forms.get(procedure.formId)?.form
  if (!form) return <NoForm />
  return (
    <Printed flows>
      <FormSheet form={form} data={null} {...place()} />
    </Printed>
  )
}

export function FilledFormPart({ dossier }: { dossier: string }) {
  const { view, law } = useOpenDossier(getContext(), dossier)
  if (view.value === undefined || law.value === undefined) return <p role="status">{t(everywhere).loading}</p>
  const reception = view.value.ok ? view.value.value?.state.reception : null
  const { form } = law.value
  if (!reception?.form || form === null) return <NoForm />
  return (
    <Printed flows>
      <FormSheet form={form} data={reception.form.data} {...place()} />
    </Printed>
  )
}

function place() {
  const { device, clock } = getContext()
  return { commune: device.communeName, today: clock.wall().slice(0, 10) }
}

function NoForm() {
  const words = t(posters)
  return (
    <EmptyState icon="file-text" title={words.noForm}>
      {words.noFormHint}
    </EmptyState>
  )
}
