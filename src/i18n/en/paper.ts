import { paper as source } from '../vi/paper.ts'

/** Names of papers and of the people they belong to. */
export const paper = {
  kinds: {
    'birth-notice': 'birth notice',
    'birth-certificate': 'birth certificate',
    'id-card': 'identity card',
    'marriage-certificate': 'marriage certificate',
    'death-notice': 'death notice',
    'civil-extract': 'civil status extract',
    'marital-status': 'certificate of marital status',
    'residence-proof': 'proof of residence',
    authorisation: 'authorisation',
    'disability-certificate': 'disability certificate',
    decision: 'decision or letter',
    'land-certificate': 'land use certificate',
    'household-book': 'household book',
    invoice: 'invoice or receipt',
    declaration: 'paper declaration',
    other: 'other paper',
  },
  roles: {
    requester: 'the requester',
    mother: 'the mother',
    father: 'the father',
    husband: 'the husband',
    wife: 'the wife',
    bride: 'the bride',
    groom: 'the groom',
    deceased: 'the deceased',
  },
  // What stands on forms and papers stays as the law writes it.
  nationalities: source.nationalities,
  documentTypes: source.documentTypes,
  issuers: source.issuers,
  cardOf: (paper: string, person: string) => (person === '' ? paper : `${paper} of ${person}`),
  applicant: 'what the applicant said',
  typed: 'typed by hand',
  page: (name: string, number: number) => `${name}, page ${number}`,
} satisfies typeof source
