/** What the place knows, so that it need not be typed: communes, peoples, papers. */
import type { AddressValue } from '../../domain/form/form.ts'
import type { CommuneOption } from '../ui/fields/AddressInput.tsx'

export interface PlaceHelp {
  readonly communes: readonly CommuneOption[]
  readonly provinces: readonly string[]
  readonly ethnicities: readonly string[]
  readonly nationalities: readonly string[]
  readonly documentTypes: readonly string[]
  readonly issuers: readonly string[]
  /** The commune one stands in: most people live in it, so that only the hamlet has to be said. */
  readonly home?: Pick<AddressValue, 'commune' | 'communeCode' | 'province'>
}

export const noHelp: PlaceHelp = {
  communes: [],
  provinces: [],
  ethnicities: [],
  nationalities: [],
  documentTypes: [],
  issuers: [],
}
