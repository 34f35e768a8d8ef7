/** What is written down of a record so that it can be found again, by series; the first one names it in lists. */
import type { RegisterSeries } from '../dossier/events.ts'
import type { PaperKind, PaperReading } from '../document/paper.ts'

const bySeries: Readonly<
  Record<RegisterSeries, { readonly kind: PaperKind; readonly fields: readonly string[] }>
> = {
  birth: {
    kind: 'birth-certificate',
    fields: ['childName', 'childBirthDate', 'childSex', 'fatherName', 'motherName', 'number', 'registeredOn'],
  },
  marriage: {
    kind: 'marriage-certificate',
    fields: ['husbandName', 'wifeName', 'husbandBirthDate', 'wifeBirthDate', 'number', 'registeredOn'],
  },
  death: {
    kind: 'civil-extract',
    fields: ['deceasedName', 'deathDate', 'birthDate', 'number', 'registeredOn'],
  },
  land: {
    kind: 'land-certificate',
    fields: ['ownerName', 'serialNumber', 'plotNumber', 'mapSheet', 'area', 'address', 'issuedOn'],
  },
  decision: { kind: 'decision', fields: ['subject', 'number', 'issuedOn', 'issuer', 'signer'] },
  dossier: { kind: 'other', fields: ['subject', 'name', 'number', 'issuedOn'] },
  other: { kind: 'other', fields: ['subject', 'name', 'number', 'issuedOn'] },
}

export function indexFieldsOf(series: RegisterSeries): readonly string[] {
  return bySeries[series].fields
}

export function paperKindOf(series: RegisterSeries): PaperKind {
  return bySeries[series].kind
}

/** What the machine proposes for a record, the surest first where several pages say something; a person confirms. */
export function proposedIndex(
  series: RegisterSeries,
  readings: readonly PaperReading[],
): Readonly<Record<string, { readonly value: string; readonly confidence: number }>> {
  const wanted = new Set(indexFieldsOf(series))
  const best: Record<string, { value: string; confidence: number }> = {}
  for (const { fields } of readings)
    for (const { name, value, confidence } of fields)
      if (wanted.has(name) && confidence > (best[name]?.confidence ?? -1)) best[name] = { value, confidence }
  return best
}
