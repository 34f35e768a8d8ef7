/** The communes of the law pack, as the app has them in force. */
import { resolve } from 'node:path'
import { parsePlaces, type Places } from '../../domain/place/places.ts'
import { compilePack } from '../pack/compile-pack.ts'
import { readLaw } from '../pack/read-law.ts'

export function loadCommunes(): Places {
  const { accepted } = compilePack(readLaw(resolve(import.meta.dirname, '../../data/law')))
  const places = parsePlaces(accepted.find(({ id }) => id === 'places:38')?.value)
  if (!places.ok) throw new Error(places.problem.code)
  return places.value
}
