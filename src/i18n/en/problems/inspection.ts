import type { inspection as source } from '../../vi/problems/inspection.ts'

export const inspection: typeof source = {
  'inspection.not-assigned':
    'No inspection is assigned to you here today. Ask a leader of the commune to assign or prolong it.',
  'inspection.assignment.decision': 'The decision is missing. Enter its number and date.',
  'inspection.assignment.purpose': 'The purpose is missing. Enter what the decision says.',
  'inspection.assignment.days': ({ most }) =>
    `These days cannot be. The last day comes after the first, is not over, and within ${Number(most ?? 90)} days.`,
  'inspection.assignment.not-inspector':
    'Whoever was chosen is no inspector. Ask the administrator for an account with that role.',
  'inspection.assignment.not-found': 'This assignment is gone or has ended. Load the list again.',
  'inspection.assignment.untrue':
    'The list of assignments does not bear the server’s signature and is not used. Tell the administrator.',
  'inspection.purpose-missing': 'Say why this dossier is opened, then open it.',
  'inspection.dossier-not-found': 'There is no such dossier in this commune. Check its code.',
  'inspection.review.reason-missing': 'The reason is missing. Say what was looked at and why it is in order.',
  'inspection.sample.empty': 'Nothing was received in these days. Choose others.',
  'inspection.sample.terms': ({ most }) =>
    `This sample cannot be drawn. Choose days that exist and between 1 and ${Number(most ?? 500)} dossiers.`,
  'inspection.sample.not-found': 'There is no such sample. Load the list again.',
  'inspection.finding.not-found': 'There is no such finding. Load the list again.',
  'inspection.finding.step': 'The finding has moved on. Load the list again and go on from there.',
  'inspection.finding.text': 'There is nothing written yet. Write it, then save.',
}
