/** What a reception keeps of a declaration made before the counter, and of a reception away from the centre. */
import type { EventBody } from '../../../domain/dossier/events.ts'
import type { Draft } from '../../data/drafts.ts'

export function filedBefore({
  prefiled,
  receivedAway,
}: Pick<Draft, 'prefiled' | 'receivedAway'>): Pick<EventBody['dossier-received'], 'prefiled' | 'place'> {
  const place = receivedAway?.trim() ?? ''
  return {
    ...(prefiled ? { prefiled: { code: prefiled.code, assisted: prefiled.assisted } } : {}),
    ...(place === '' ? {} : { place }),
  }
}
