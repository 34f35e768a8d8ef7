/** What hung here last: numbers and telephones, nothing of a person. The view is kept by whoever follows it. */
import type { BoardView } from '../../domain/queue/board-view.ts'
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import type { KioskPlace } from '../../domain/station/place.ts'
import { openKept } from '../device/kept.ts'
import type { BoardModel } from './board-model.ts'

const kept = openKept('motcua-board-view')
const VIEW = 'view'
const PLACE = 'place'

export const keptPlace = {
  keep: (place: KioskPlace) => kept.update<KioskPlace>(PLACE, () => place),
}

/** The board is there before anything else of it is loaded. */
export async function showKept({ view, place }: BoardModel): Promise<void> {
  const [last, texts] = await Promise.all([kept.find<BoardView>(VIEW), kept.find<KioskPlace>(PLACE)])
  if (last.ok && last.value?.day === queueDayName(Date.now())) view.value ??= last.value
  if (texts.ok && texts.value) place.value ??= texts.value
}
