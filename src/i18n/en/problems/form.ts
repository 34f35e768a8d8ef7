/** English sentences at the fields of an e-form. */
import type { formProblems } from '../../../../domain/form/problems.ts'
import { around, detail, type Details, type Sentence } from '../../sentence.ts'

const Field = (d: Details, otherwise: string) => detail(d, 'label') || otherwise

export const form = {
  'form.address.incomplete': 'The address lacks commune or province. Give both levels.',
  'form.birth.in-future': 'The birth date is after today. Check the birth notice.',
  'form.birth.late': 'Registered more than 60 days after birth. Receive it; explain late registration.',
  'form.birth.parent-too-young': 'A parent is very young at this birth. Check the birth years.',
  'form.commune.differs': 'The residence is in another commune. Check who may receive this.',
  'form.date.in-future': (d) => `${Field(d, 'This date')} is in the future. Check it.`,
  'form.date.not-real': (d) =>
    `${Field(d, 'This date')} is not a real date. Type day, month, year, e.g. 15 11 2025.`,
  'form.death.before-birth': 'The date of death is before the birth. Check both.',
  'form.death.in-future': 'The date of death is after today. Check the notice.',
  'form.death.late': 'Registered more than 15 days after death. Receive it; explain.',
  'form.definition.check-unknown':
    'The form uses a check this app does not know. Update the app or tell the administrator.',
  'form.definition.expression-malformed':
    'A condition of the form is wrong. Tell the catalogue administrator.',
  'form.definition.field-unknown':
    'The form names a field that is not there. Tell the catalogue administrator.',
  'form.definition.malformed': 'The form is faulty and does not open. Tell the catalogue administrator.',
  'form.definition.pattern-unsafe': 'The form has an unsafe pattern. Tell the catalogue administrator.',
  'form.email.malformed':
    'The e-mail address is not right. Type it again, e.g. name@example.vn, or leave it empty.',
  'form.ethnicity.is-nationality':
    'Việt Nam is a nationality, not an ethnicity. Choose an ethnicity, e.g. Kinh.',
  'form.ethnicity.unknown': 'This ethnicity is not on the list. Check it, or keep it if the papers say so.',
  'form.expression.malformed': 'A condition of the form is wrong. Tell the catalogue administrator.',
  'form.expression.too-deep':
    'A condition of the form is nested too deeply. Tell the catalogue administrator.',
  'form.expression.too-long': 'A condition of the form is too long. Tell the catalogue administrator.',
  'form.expression.function-unknown': (d) =>
    `The form uses an unknown function${around(' (', d, 'name', ')')}. Tell the catalogue administrator.`,
  'form.field.choice-unknown': (d) => `${Field(d, 'This field')}: choose from the list.`,
  'form.field.constraint-broken': (d) =>
    detail(d, 'message') || `${Field(d, 'This field')} is not right. Check it.`,
  'form.field.malformed': (d) => `${Field(d, 'This field')} has the wrong form. Type it again.`,
  'form.field.out-of-range': (d) => `${Field(d, 'This value')} is out of range. Check it.`,
  'form.field.required': (d) =>
    `${Field(d, 'This field')}: ${d['how'] === 'choose' ? 'choose an answer' : 'fill this in'}.`,
  'form.field.too-long': (d) => `${Field(d, 'This field')} is too long. Shorten it.`,
  'form.field.unknown':
    'The dossier has a field this form lacks. Open the form again, or tell the administrator.',
  'form.id-document.incomplete': 'The identity paper lacks kind, number or issuer. Complete it.',
  'form.id-number.birth-year-differs': 'Identity number and birth year do not fit. Check both on the card.',
  'form.id-number.child-is-parent': "The child's identity number is a parent's. Check it.",
  'form.id-number.malformed': 'The identity number must have 12 digits. Type it as on the card.',
  'form.id-number.same-twice': 'Two people have the same identity number. Check them.',
  'form.id-number.sex-differs': 'Identity number and sex do not fit. Check both on the card.',
  'form.import.field-unknown': 'The form file names an unknown field. Tell the catalogue administrator.',
  'form.import.malformed': 'The form file is faulty. Tell the catalogue administrator.',
  'form.marriage.groom-too-young': (d) =>
    `The man is under ${detail(d, 'minimum') || '20'}. The marriage is not allowed yet.`,
  'form.marriage.bride-too-young': (d) =>
    `The woman is under ${detail(d, 'minimum') || '18'}. The marriage is not allowed yet.`,
  'form.name.malformed': 'The name has strange characters. Type it as on the papers.',
  'form.nationality.is-ethnicity':
    'Kinh is an ethnicity, not a nationality. Type a nationality, e.g. Việt Nam.',
  'form.parents.none-given': 'Neither parent is given. Enter at least one, or choose not determined.',
  'form.pension.too-young': 'This person is too young for the allowance. Check birth year and category.',
  'form.phone.malformed': 'The phone number is not right. Type 10 digits, e.g. 0912345678.',
  'form.regex.too-large': 'A pattern of the form is too large. Tell the catalogue administrator.',
  'form.regex.unsupported': 'A pattern of the form is not supported. Tell the catalogue administrator.',
  'form.time.malformed': 'The time is not right. Type hours and minutes, e.g. 06:40.',
} satisfies Record<keyof typeof formProblems, Sentence>
