import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

export const inspectionProblems = {
  'inspection.not-assigned': { status: 403 }, // the role alone opens nothing: no leader's assignment runs today
  'inspection.assignment.decision': { status: 422 },
  'inspection.assignment.purpose': { status: 422 },
  'inspection.assignment.days': { status: 422 }, // {most}
  'inspection.assignment.not-inspector': { status: 409 },
  'inspection.assignment.not-found': { status: 404 }, // or ended already
  'inspection.assignment.untrue': { status: 403 }, // the list does not bear the home server's signature
  'inspection.purpose-missing': { status: 422 },
  'inspection.dossier-not-found': { status: 404 },
  'inspection.review.reason-missing': { status: 422 },
  'inspection.sample.empty': { status: 409 }, // nothing was received in those days
  'inspection.sample.terms': { status: 422 }, // {most}
  'inspection.sample.not-found': { status: 404 },
  'inspection.finding.not-found': { status: 404 },
  'inspection.finding.step': { status: 409 }, // {step}: where it stands
  'inspection.finding.text': { status: 422 },
} as const satisfies ProblemCatalogue
