/** All papers of the golden set: one array per kind of paper, each in a file of its own. */
import type { GoldenPaper } from '../paper.ts'
import { authorisations } from './authorisation.ts'
import { birthCertificates } from './birth-certificate.ts'
import { birthNotices } from './birth-notice.ts'
import { civilExtracts } from './civil-extract.ts'
import { deathNotices } from './death-notice.ts'
import { decisions } from './decision.ts'
import { declarations } from './declaration.ts'
import { disabilityCertificates } from './disability-certificate.ts'
import { householdBooks } from './household-book.ts'
import { invoices } from './invoice.ts'
import { landCertificates } from './land-certificate.ts'
import { maritalStatuses } from './marital-status.ts'
import { residenceProofs } from './residence-proof.ts'

export const goldenPapers: readonly GoldenPaper[] = [
  ...birthNotices,
  ...birthCertificates,
  ...civilExtracts,
  ...deathNotices,
  ...householdBooks,
  ...disabilityCertificates,
  ...decisions,
  ...invoices,
  ...landCertificates,
  ...maritalStatuses,
  ...residenceProofs,
  ...declarations,
  ...authorisations,
]
