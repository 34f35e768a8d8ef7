import type { linked as source } from '../vi/linked.ts'

export const linked: typeof source = {
  title: {
    'child-under-six': 'Linked: birth, residence, health insurance card',
    death: 'Linked: death, end of residence, funeral allowance',
  },
  hint: 'Handed in once; each procedure has its own number and time limit. What is known is not asked again.',
  begin: (count) => `Begin the linked dossiers (${count})`,
  beginTitle: 'Begin linked dossiers',
  beginIntro:
    'Each is prepared from this one: applicant, answers, papers. Only what is missing is left to do.',
  choose: 'Procedures the resident asks for',
  consent: 'The applicant agrees that facts and papers of this dossier are used again',
  save: 'Begin',
  begun: (count) => `${count} dossiers are prepared on this machine`,
  notBegun: 'Not begun',
  notHere: 'Not received at the counter',
  draft: 'Under way',
  goOn: 'Go on',
  open: 'Open',
  dueAt: (time) => `due ${time}`,
  stillOpen: (count) => `${count} linked dossiers are not done. Each has its own number and date.`,
  partOf: 'Part of a linked group',
  firstLine: (code, stage) => `Begun with dossier ${code} (${stage}).`,
  firstElsewhere: 'The first dossier of the group is not on this machine.',
  openFirst: 'Open the first one',
}
