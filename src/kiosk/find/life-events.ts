/**
 * What people come for, in their own words, and the procedures it may be, the likeliest first. Codes the pack in force
 * does not have are left out, so an older or newer pack only makes a list shorter.
 */
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import type { IconName } from '../../ui/icons/icon-names.ts'

export const lifeEventIds = [
  'birth',
  'marriage',
  'death',
  'copies',
  'residence',
  'allowance',
  'land',
  'building',
  'business',
  'repair',
] as const
export type LifeEventId = (typeof lifeEventIds)[number]

export const eventIcons: Readonly<Record<LifeEventId, IconName>> = {
  birth: 'baby',
  marriage: 'heart',
  death: 'flower-2',
  copies: 'stamp',
  residence: 'house',
  allowance: 'hand-coins',
  land: 'map',
  building: 'hammer',
  business: 'store',
  repair: 'file-pen-line',
}

const CODES: Readonly<Record<LifeEventId, readonly string[]>> = {
  birth: ['1.001193', '2.000986', '2.001023', '1.003583', '1.000689', '2.000528', '1.001022'],
  marriage: ['1.000894', '1.004873', '1.004746', '2.000806', '2.002189', '1.004859'],
  death: ['1.000656', '1.000419', '1.001731', '1.014028', '1.010824', '2.001406', '2.001016', '1.003197'],
  copies: ['2.000815', '2.000635', '2.000884', '2.000908', '2.001035', '2.000942', '2.001019'],
  residence: ['1.004222', '1.004194', '1.010041', '1.010038', '1.002755', '1.003197', '2.001159', '1.013314'],
  allowance: ['1.014027', '1.001776', '1.001699', '1.011607', '1.011606', '1.010803', '2.000286', '1.010833'],
  land: ['1.013978', '1.013949', '1.012812', '1.012796', '1.012817', '1.013979', '1.013962'],
  building: ['1.013225', '1.013229', '1.013226', '1.013227', '1.013228', '1.013232'],
  business: ['1.001612', '2.000720', '1.001570', '1.001266', '2.000575', '1.014034'],
  repair: ['1.004859', '1.004884', '2.000635', '1.004746', '1.005461', '1.004772', '2.000748'],
}

export function proceduresOf(event: LifeEventId, all: ReadonlyMap<string, Procedure>): readonly Procedure[] {
  return CODES[event].flatMap((code) => all.get(code) ?? [])
}

/** Events that lead anywhere under this pack. */
export function eventsOf(all: ReadonlyMap<string, Procedure>): readonly LifeEventId[] {
  return lifeEventIds.filter((event) => proceduresOf(event, all).length > 0)
}

export interface FieldOfLaw {
  readonly name: string
  readonly procedures: readonly Procedure[]
}

/** Fields, the fullest first; within one, what can be received before what is known by name only. */
export function fieldsOf(all: ReadonlyMap<string, Procedure>): readonly FieldOfLaw[] {
  const fields = new Map<string, Procedure[]>()
  for (const procedure of all.values()) {
    const here = fields.get(procedure.field)
    if (here) here.push(procedure)
    else fields.set(procedure.field, [procedure])
  }
  const collator = new Intl.Collator('vi')
  const byName = (a: Procedure, b: Procedure) =>
    Number(b.depth === 'full') - Number(a.depth === 'full') || collator.compare(a.plainName, b.plainName)
  return [...fields]
    .map(([name, procedures]) => ({ name, procedures: procedures.sort(byName) }))
    .sort((a, b) => b.procedures.length - a.procedures.length)
}
