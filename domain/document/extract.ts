/** The values a page proposes, by its kind. Kinds without a template propose nothing: a person types. */
import { readBirthNotice } from './birth-notice.ts'
import { readIdCard } from './id-card.ts'
import { readMarriageCertificate } from './marriage-certificate.ts'
import type { PaperKind, PaperReading, ReadPage } from './paper.ts'

export function extract(kind: PaperKind, page: ReadPage): PaperReading {
  switch (kind) {
    case 'birth-notice':
      return readBirthNotice(page)
    case 'id-card':
      return readIdCard(page)
    case 'marriage-certificate':
      return readMarriageCertificate(page)
    default:
      return { kind, fields: [] }
  }
}
