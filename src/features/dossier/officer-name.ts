/** Names of officers as far as this device has heard them (`src/data/officers.ts`). */
import { getContext } from '../../data/current.ts'
import { officerName as nameOf } from '../../data/officers.ts'

export function officerName(id: string): string {
  return nameOf(getContext(), id)
}
