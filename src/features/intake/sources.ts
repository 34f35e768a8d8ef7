/** Everything already known that may fill a field: papers read, cards scanned, the applicant, the commune, the day. */
import type { Box, PaperReading } from '../../../domain/document/paper.ts'
import type { Person } from '../../../domain/dossier/events.ts'
import type { SourceValue } from '../../../domain/form/prefill.ts'
import type { DraftPage } from '../../data/drafts.ts'

/** A known fact and where it stands on which page, so that the officer can look at it. */
export interface LocatedSource extends SourceValue {
  readonly page: string | null // sha256
  readonly box: Box | null
  readonly reason: string | null // why it is as sure as it is, of a value read on a page
}

export type LocatedSources = Readonly<Record<string, LocatedSource>>

export interface ReadPaper {
  readonly page: DraftPage
  readonly reading: PaperReading
}

/** Later papers do not replace what an earlier one said in the same slot, unless they are surer. */
export function collectSources(
  papers: readonly ReadPaper[],
  known: { readonly applicant: Person; readonly commune: string; readonly today: string },
): LocatedSources {
  const sources: Record<string, LocatedSource> = {
    'commune.name': fact(known.commune),
    today: fact(known.today),
  }
  for (const { page, reading } of papers) {
    for (const slot of page.slots) {
      for (const field of reading.fields) {
        const name = `${slot}.${field.name}`
        const { value, origin, confidence, box, reason } = field
        if ((sources[name]?.confidence ?? -1) >= confidence) continue
        sources[name] = { value, origin, confidence, box, reason, page: page.sha256 }
      }
    }
  }
  for (const [part, value] of applicantParts(known.applicant)) {
    sources[`applicant.${part}`] = typed(value)
    // What the applicant said at the counter serves where their card was not scanned.
    sources[`id-card:requester.${part}`] ??= typed(value)
  }
  return sources
}

function applicantParts(applicant: Person): [string, string][] {
  const { name, idNumber, birthDate, phone, address } = applicant
  const parts: [string, string | undefined][] = [
    ['name', name],
    ['number', idNumber],
    ['birthDate', birthDate],
    ['phone', phone],
    ['address', address],
  ]
  return parts.flatMap(([part, value]) => (value ? [[part, value] as [string, string]] : []))
}

function fact(value: string): LocatedSource {
  return { value, origin: 'data', confidence: 1, page: null, box: null, reason: null }
}

function typed(value: string): LocatedSource {
  return { value, origin: 'typed', confidence: 1, page: null, box: null, reason: null }
}
