/** Who belongs together, as far as a reception tells it. A doubt speaks for the people, not for the watch. */
import type { Person } from '../dossier/bodies/parts.ts'

const OF_AGE = 18

/** Oneself, one's household, or one's own child: handing in for them is nobody's business. */
export function isRelated(applicant: Person, owner: Person, receivedAt: string): boolean {
  if (personKey(applicant) === personKey(owner) || isOneHousehold(applicant, owner)) return true
  return isMinor(owner, receivedAt) && surname(applicant) === surname(owner)
}

/** People of one household have one; strangers under one hamlet's name have not. */
export function familyOf(owner: Person): string {
  const address = plain(owner.address)
  if (address === '') return personKey(owner)
  return isHouse(address) ? address : `${address}|${surname(owner)}`
}

function isOneHousehold(a: Person, b: Person): boolean {
  const address = plain(a.address)
  return address !== '' && address === plain(b.address) && (isHouse(address) || surname(a) === surname(b))
}

/** In the country an address is often no more than the hamlet, which hundreds share. */
function isHouse(address: string): boolean {
  return /^(?:số nhà|số|nhà)? ?\d+/.test(address)
}

function isMinor({ birthDate }: Person, receivedAt: string): boolean {
  const born = Number(birthDate?.slice(0, 4))
  return born > 0 && Number(receivedAt.slice(0, 4)) - born < OF_AGE
}

function surname({ name }: Person): string {
  return plain(name).split(' ')[0] ?? ''
}

export function personKey({ idNumber, name, birthDate }: Person): string {
  return idNumber ? idNumber.replace(/\D+/g, '') : `${plain(name)}|${birthDate ?? ''}`
}

export function plain(text = ''): string {
  return text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim()
}
