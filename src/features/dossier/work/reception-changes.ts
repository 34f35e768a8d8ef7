/** What of a reception was changed in the boxes; what was not named stays. Pure. */
import type { EventBody, Person } from '../../../../domain/dossier/events.ts'
import type { Reception } from '../../../../domain/dossier/state.ts'

export const PERSON_BOXES = ['name', 'idNumber', 'birthDate', 'phone', 'email', 'address'] as const
export type PersonBoxes = Readonly<Record<(typeof PERSON_BOXES)[number], string>>

export interface Typed {
  readonly applicant: PersonBoxes
  readonly ownerName: string | null // null: the applicant is the owner
  readonly resultVia: Reception['resultVia']
  readonly notify: Reception['notify']
}

export function boxesOf(person: Person): PersonBoxes {
  return Object.fromEntries(PERSON_BOXES.map((box) => [box, person[box] ?? ''])) as unknown as PersonBoxes
}

export function typedOf(reception: Reception): Typed {
  const { applicant, owner, resultVia, notify } = reception
  const isOwner = JSON.stringify(owner) === JSON.stringify(applicant)
  return { applicant: boxesOf(applicant), ownerName: isOwner ? null : owner.name, resultVia, notify }
}

/** Null: nothing is different. */
export function changesOf(
  reception: Reception,
  typed: Typed,
  reason: string,
): EventBody['reception-corrected'] | null {
  const applicant = personOf(typed.applicant)
  const isPersonChanged = JSON.stringify(boxesOf(applicant)) !== JSON.stringify(boxesOf(reception.applicant))
  const isOwnerChanged = typed.ownerName !== null && typed.ownerName.trim() !== reception.owner.name
  const isWayChanged = typed.resultVia !== reception.resultVia
  const isNoticeChanged = [...typed.notify].sort().join() !== [...reception.notify].sort().join()
  if (!isPersonChanged && !isOwnerChanged && !isWayChanged && !isNoticeChanged) return null
  return {
    ...(isPersonChanged ? { applicant } : {}),
    ...(isOwnerChanged ? { owner: { ...reception.owner, name: typed.ownerName?.trim() ?? '' } } : {}),
    ...(isWayChanged ? { resultVia: typed.resultVia } : {}),
    ...(isNoticeChanged ? { notify: typed.notify } : {}),
    reason,
  }
}

/** An empty box is no fact: it is left out. */
function personOf(boxes: PersonBoxes): Person {
  const filled = Object.fromEntries(
    PERSON_BOXES.map((box) => [box, boxes[box].normalize('NFC').trim()]).filter(([, text]) => text !== ''),
  )
  return { name: '', ...filled }
}
