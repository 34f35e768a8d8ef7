/** The values a page proposes, by its kind. Kinds without a template propose nothing: a person types. */
import { readAuthorisation } from './authorisation.ts'
import { readBirthCertificate } from './birth-certificate.ts'
import { readBirthNotice } from './birth-notice.ts'
import { readCivilExtract } from './civil-extract.ts'
import { readDeathNotice } from './death-notice.ts'
import { readDecision } from './decision.ts'
import { readDeclaration } from './declaration.ts'
import { readDisabilityCertificate } from './disability-certificate.ts'
import { withWholeHand } from './handwriting.ts'
import { readHouseholdBook } from './household-book.ts'
import { readIdCard } from './id-card.ts'
import { readInvoice } from './invoice.ts'
import { readLandCertificate } from './land-certificate.ts'
import { readMaritalStatus } from './marital-status.ts'
import { readMarriageCertificate } from './marriage-certificate.ts'
import type { PaperKind, PaperReading, ReadPage } from './paper.ts'
import { readResidenceProof } from './residence-proof.ts'

const templates: Readonly<Record<Exclude<PaperKind, 'other'>, (page: ReadPage) => PaperReading>> = {
  'birth-notice': readBirthNotice,
  'birth-certificate': readBirthCertificate,
  'id-card': readIdCard,
  'marriage-certificate': readMarriageCertificate,
  'death-notice': readDeathNotice,
  'civil-extract': readCivilExtract,
  'marital-status': readMaritalStatus,
  'residence-proof': readResidenceProof,
  authorisation: readAuthorisation,
  'disability-certificate': readDisabilityCertificate,
  decision: readDecision,
  'land-certificate': readLandCertificate,
  'household-book': readHouseholdBook,
  invoice: readInvoice,
  declaration: readDeclaration,
}

export function extract(kind: PaperKind, page: ReadPage): PaperReading {
  return kind === 'other' ? { kind, fields: [] } : withWholeHand(templates[kind](page))
}
