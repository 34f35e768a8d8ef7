/** Who should be found in the text of a result. */
import type { Reception } from '../dossier/state.ts'
import type { ResultOwner } from './result-check.ts'

/** The owner alone: whoever applied for them may stand on the results of others too. */
export function ownerOf({ owner, code }: Reception, number: string): ResultOwner {
  const idNumber = owner.idNumber
  return {
    names: [owner.name],
    ...(idNumber === undefined ? {} : { idNumber }),
    number,
    code,
  }
}
