/** Which law the screens stand on: the newest pack that lies whole on this device. */
import type { Result } from '../../domain/base/result.ts'
import { currentLaw } from '../data/current.ts'
import { loadLaw, type Law } from '../data/law.ts'
import { deviceDb } from './database.ts'

/** Loads the pack in force unless it is the one at hand. */
export async function loadCurrentLaw(hash: string | null): Promise<Result<Law>> {
  const known = currentLaw.peek()
  if (known && (hash === null || known.pack === hash)) return { ok: true, value: known }
  const law = await loadLaw(deviceDb())
  if (law.ok) currentLaw.value = law.value
  return law
}
