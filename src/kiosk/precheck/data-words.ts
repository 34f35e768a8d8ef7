/** Where a paper may be found instead, in words. Possible, never promised: the kiosk knows nobody. */
import type { Component } from '../../../domain/procedure/procedure.ts'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'

export function dataWords({ data }: Pick<Component, 'data'>): string[] {
  const words = t(kioskContent).card
  return data.map((from) => words.inData(words.data[from]))
}
