/** Communes, peoples and papers of the pack in force, so that a resident chooses instead of typing. */
import { parsePlaces } from '../../../domain/place/places.ts'
import { parseEthnicItem, parseProvincesItem } from '../../../domain/procedure/pack-items.ts'
import type { PlaceHelp } from '../../guided/place-help.ts'
import { paper } from '../../i18n/vi/paper.ts'
import type { KioskLaw } from '../law/kiosk-law.ts'

/** `home`: name of the commune the kiosk stands in. */
export function placeOfLaw(law: Pick<KioskLaw, 'item'>, home: { name: string; code: string }): PlaceHelp {
  const places = parsePlaces(law.item('places:38'))
  const provinces = parseProvincesItem(law.item('provinces'))
  const ethnic = parseEthnicItem(law.item('lists:ethnic'))
  const units = places.ok ? places.value : null
  const province = units?.province.name ?? ''
  const own = units?.units.find(({ code, name }) => code === home.code || name === home.name)
  return {
    communes: (units?.units ?? []).map(({ code, name }) => ({ code, name, province })),
    provinces: provinces.ok ? [...new Set(provinces.value.map((row) => row.new_name))] : [],
    ethnicities: ethnic.ok
      ? [...new Set([...ethnic.value.common, ...ethnic.value.groups.map(({ name }) => name)])]
      : [],
    // What is chosen goes onto a Vietnamese form, whatever the language of the screen.
    nationalities: paper.nationalities,
    documentTypes: paper.documentTypes,
    issuers: paper.issuers,
    ...(own && { home: { commune: own.name, communeCode: own.code, province } }),
  }
}
