/** What is still open in the part "result and contact": a date the officer must set, a case to choose, a name. Pure. */
import type { FieldProblem } from '../../../domain/form/form.ts'
import { applicantOf } from './applicant.ts'
import type { IntakeSession } from './intake-session.ts'

export function resultProblems(session: IntakeSession): FieldProblem[] {
  const found: FieldProblem[] = []
  if (applicantOf(session).name.trim() === '')
    found.push({ field: 'applicant-name', code: 'dossier.applicant.name-missing' })
  const due = session.due.value
  if (!due.ok) {
    const field = due.problem.code === 'dossier.due.needs-hand' ? 'due-at' : 'time-case'
    found.push({
      field,
      code: due.problem.code,
      ...(due.problem.details ? { details: due.problem.details } : {}),
    })
  }
  return found
}
