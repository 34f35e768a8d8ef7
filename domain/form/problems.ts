import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Findings at fields of an e-form, and refusals of form definitions and expressions. */
export const formProblems = {
  'form.address.incomplete': { status: 422 }, // commune or province missing
  'form.birth.in-future': { status: 422 },
  'form.birth.late': { status: 422 }, // warning: registered after the statutory 60 days
  'form.birth.parent-too-young': { status: 422 }, // warning
  'form.commune.differs': { status: 422 }, // warning
  'form.date.in-future': { status: 422 },
  'form.date.not-real': { status: 422 },
  'form.death.before-birth': { status: 422 },
  'form.death.in-future': { status: 422 },
  'form.death.late': { status: 422 }, // warning: registered after the statutory 15 days
  'form.definition.check-unknown': { status: 422 }, // {field, code}
  'form.definition.expression-malformed': { status: 422 }, // {field, at}
  'form.definition.field-unknown': { status: 422 }, // {field}
  'form.definition.malformed': { status: 422 }, // {at}
  'form.definition.pattern-unsafe': { status: 422 }, // {field, pattern}
  'form.email.malformed': { status: 422 },
  'form.ethnicity.is-nationality': { status: 422 }, // "Dân tộc: Việt Nam"
  'form.ethnicity.unknown': { status: 422 }, // warning
  'form.expression.malformed': { status: 422 }, // {at, expected}
  'form.expression.too-deep': { status: 422 }, // {max}
  'form.expression.too-long': { status: 422 }, // {max}
  'form.expression.function-unknown': { status: 422 }, // {name}
  'form.field.choice-unknown': { status: 422 }, // {options}
  'form.field.constraint-broken': { status: 422 }, // {message}
  'form.field.malformed': { status: 422 }, // {keyword}
  'form.field.out-of-range': { status: 422 }, // {keyword}
  'form.field.required': { status: 422 },
  'form.field.too-long': { status: 422 },
  'form.field.unknown': { status: 422 },
  'form.id-document.incomplete': { status: 422 },
  'form.id-number.birth-year-differs': { status: 422 }, // warning
  'form.id-number.child-is-parent': { status: 422 },
  'form.id-number.malformed': { status: 422 }, // {expected}
  'form.id-number.same-twice': { status: 422 },
  'form.id-number.sex-differs': { status: 422 }, // warning
  'form.import.field-unknown': { status: 422 }, // {form, field}
  'form.import.malformed': { status: 422 }, // {form, at}
  'form.marriage.groom-too-young': { status: 422 }, // {minimum}
  'form.marriage.bride-too-young': { status: 422 }, // {minimum}
  'form.name.malformed': { status: 422 },
  'form.nationality.is-ethnicity': { status: 422 }, // "Quốc tịch: Kinh"
  'form.parents.none-given': { status: 422 },
  'form.pension.too-young': { status: 422 }, // warning
  'form.phone.malformed': { status: 422 },
  'form.regex.too-large': { status: 422 }, // {max}
  'form.regex.unsupported': { status: 422 }, // {at}
  'form.time.malformed': { status: 422 },
} as const satisfies ProblemCatalogue
