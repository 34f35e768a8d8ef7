/** What stands on the board beside the numbers: whose centre it is, whom to call, what is announced today. */
import type { CentreView, DutyNow } from '../../domain/centre/centre-view.ts'
import type { KioskPlace } from '../../domain/station/place.ts'

export interface PlaceTexts {
  readonly centre: string | null
  readonly dutyPhone: string | null
  readonly notices: readonly string[]
}

/** `wall`: YYYY-MM-DDTHH:MM. What was told yesterday still names the centre, but nobody on duty and no notice. */
export function placeTexts(place: KioskPlace | null, wall: string): PlaceTexts {
  const view = place?.view ?? null
  const [day = '', time = ''] = wall.split('T')
  return {
    centre: place?.centre ?? null,
    dutyPhone: view && (onDutyAt(view, day, time)?.phone ?? view.phones[0]?.number ?? null),
    notices: view?.notices ?? [],
  }
}

/** The answer may be hours old: the session it called the next one may have begun. */
function onDutyAt({ dutyNow, dutyNext }: CentreView, day: string, time: string): DutyNow | undefined {
  return [dutyNow, dutyNext].find(
    (duty): duty is DutyNow => duty !== null && duty.date === day && duty.from <= time && time < duty.to,
  )
}
