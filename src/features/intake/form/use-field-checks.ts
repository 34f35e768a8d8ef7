/** What is said at the fields. While the officer works, only the format of a field that was left; after Continue,
 *  everything the page check found, until the field has been looked at again. */
import { useMemo, useState } from 'preact/hooks'
import type { FieldProblem, FormData, FormDefinition } from '../../../../domain/form/form.ts'
import { formWarnings, validateForm } from '../../../../domain/form/validate-form.ts'
import { noSchemaCheck } from './attention.ts'

export interface FieldFindings {
  readonly problem: FieldProblem | undefined
  readonly warning: FieldProblem | undefined
}

export interface ChecksRequest {
  readonly definition: FormDefinition
  readonly today: string
  readonly problems: readonly FieldProblem[] // of the last Continue
  readonly attempt: number // changes with each Continue
}

interface Looked {
  readonly attempt: number
  readonly fields: ReadonlySet<string>
  readonly findings: readonly FieldProblem[]
}

export function useFieldChecks({ definition, today, problems, attempt }: ChecksRequest) {
  const [looked, setLooked] = useState<Looked>({ attempt, fields: new Set(), findings: [] })
  const current: Looked = looked.attempt === attempt ? looked : { ...looked, attempt, fields: new Set() }
  const demanded = useMemo(() => new Set(problems.map((problem) => problem.field)), [problems])

  /** The officer has left the field; `data` is how the form stands now. */
  const leave = (field: string, data: FormData) => {
    const request = { definition, data, today, checkSchema: noSchemaCheck }
    const findings = [...validateForm(request), ...formWarnings(request)]
    setLooked({ attempt, fields: new Set([...current.fields, field]), findings })
  }

  const findingsAt = (field: string): FieldFindings => {
    const fresh = current.fields.has(field)
    const all = (fresh ? current.findings : problems).filter((finding) => finding.field === field)
    const said = all.filter(
      (finding) => finding.code !== 'form.field.required' || !fresh || demanded.has(field),
    )
    return {
      problem: said.find((finding) => finding.details?.['severity'] !== 'warning'),
      warning: said.find((finding) => finding.details?.['severity'] === 'warning'),
    }
  }

  return { leave, findingsAt }
}
