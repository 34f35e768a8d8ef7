/** English sentences: numbers, cards and names of people; places. */
import type { identityProblems } from '../../../../domain/identity/problems.ts'
import type { placeProblems } from '../../../../domain/place/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const identity = {
  'identity.number.malformed': 'The identity number must have 12 digits. Type it as on the card.',
  'identity.number.sex-differs': 'Identity number and sex do not fit. Check both on the card.',
  'identity.number.birth-year-differs': 'Identity number and birth year do not fit. Check both on the card.',
  'identity.number.birth-year-future':
    'The identity number means a birth year in the future. Check every digit.',
  'identity.number.province-unknown': 'The first three digits belong to no province. Check every digit.',
  'identity.passport.malformed':
    'The passport number is not right. Type one letter and seven or eight digits.',
  'identity.phone.malformed': 'The phone number is not right. Type 10 digits, e.g. 0912345678.',
  'identity.qr.too-large':
    'This QR code holds too much to be that of an identity card. Scan the side with the card’s code.',
  'identity.qr.unsafe-characters':
    'The QR code has strange characters and is not used. Scan again or type by hand.',
  'identity.qr.too-few-fields': 'This is not the QR code of an identity card. Scan the card or type by hand.',
  'identity.qr.field-malformed':
    'One entry of the QR code is not right. Check it against the print on the card.',
  'identity.qr.date-invalid': 'A date in the QR code does not exist. Type it as printed on the card.',
  'identity.qr.dates-reversed': 'In the QR code the issue is before the birth. Check the print on the card.',
  'identity.qr.name-suspect':
    'The name in the QR code seems to have wrong marks. Compare with the print and correct it.',
  'identity.mrz.malformed': 'The machine-readable lines are incomplete. Scan the back of the card again.',
  'identity.mrz.check-digit': 'The machine-readable lines were misread. Scan again or type by hand.',
  'identity.mrz.date-invalid':
    'A date in the machine-readable lines does not exist. Scan again or type by hand.',
  'identity.mrz.number-differs': 'The machine-readable number differs from the printed one. Compare them.',
  'identity.name.empty': 'No name yet. Type it as on the papers.',
  'identity.name.too-long': 'The name is too long. Check whether something else got in.',
  'identity.name.letter-forbidden': 'The name has digits or signs. Remove them.',
  'identity.name.letter-foreign':
    'The name has letters outside the Vietnamese alphabet. Check it, or keep it if the papers say so.',
  'place.data.malformed':
    'The list of communes here is faulty. Update the catalogue; for now type the address.',
} satisfies Record<keyof typeof identityProblems | keyof typeof placeProblems, Sentence>
