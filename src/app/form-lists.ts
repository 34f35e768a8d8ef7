/** The lists the e-forms choose from, out of the law pack; worked out once per pack. */
import type { AddressValue } from '../../domain/form/form.ts'
import { withKnownPlaces } from '../../domain/document/known-places.ts'
import type { PaperReading } from '../../domain/document/paper.ts'
import { parseCardAddress } from '../../domain/place/card-address.ts'
import { parsePlaces } from '../../domain/place/places.ts'
import { parseEthnicItem, parseProvincesItem } from '../../domain/procedure/pack-items.ts'
import type { Law } from '../data/law.ts'
import type { FormLists } from '../features/intake/form/form-lists.ts'
import { t } from '../i18n/locale.ts'
import { paper } from '../i18n/vi/paper.ts'

export interface LawLists {
  readonly lists: FormLists
  /** An address as written on a card or paper → the two-level address in force; null when it says nothing. */
  readonly toAddress: (text: string) => AddressValue | null
  /** What was read, with the marks of communes the reader lost. */
  readonly knowPlaces: (reading: PaperReading) => PaperReading
}

const listsByLaw = new WeakMap<Law, LawLists>()

export function lawLists(law: Law): LawLists {
  const known = listsByLaw.get(law)
  if (known) return known
  const made = makeLists(law)
  listsByLaw.set(law, made)
  return made
}

function makeLists(law: Law): LawLists {
  const places = parsePlaces(law.item('places:38'))
  const provinces = parseProvincesItem(law.item('provinces'))
  const ethnic = parseEthnicItem(law.item('lists:ethnic'))
  const rows = provinces.ok ? provinces.value : []
  const units = places.ok ? places.value : null
  const words = t(paper)
  return {
    lists: {
      communes: units
        ? units.units.map(({ code, name }) => ({ code, name, province: units.province.name }))
        : [],
      provinces: [...new Set(rows.map((row) => row.new_name))],
      ethnicities: ethnic.ok
        ? [...new Set([...ethnic.value.common, ...ethnic.value.groups.map((group) => group.name)])]
        : [],
      nationalities: words.nationalities,
      documentTypes: words.documentTypes,
      issuers: words.issuers,
    },
    knowPlaces: (reading) => (units ? withKnownPlaces(reading, units) : reading),
    toAddress(text) {
      if (!units || text.trim() === '') return null
      const { status, address } = parseCardAddress(units, rows, text)
      return status === 'unknown' && address.commune === ''
        ? { ...address, detail: address.detail || text }
        : address
    },
  }
}
