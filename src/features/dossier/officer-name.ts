/** Names of officers as far as this device knows them: only the one who is unlocked. Others are not guessed. */
import type { OfficerFacts } from '../../data/context.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'

export function officerName(id: string, known: OfficerFacts): string {
  return id === known.id ? known.name : t(dossier).otherOfficer
}
