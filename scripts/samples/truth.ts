/** The true values printed on each sample, under the field names of `domain/document`. */
import type { Family, Parent } from './family.ts'

export type Truth = Readonly<Record<string, string>>

export function birthNoticeTruth({ birth, mother }: Family): Truth {
  return {
    number: birth.number,
    motherName: mother.name.toUpperCase(),
    motherBirthYear: mother.birthDate.slice(0, 4),
    motherIdNumber: mother.idNumber,
    motherEthnicity: mother.ethnicity,
    motherAddress: mother.address,
    childBirthDate: birth.date,
    childBirthTime: birth.time,
    birthPlace: birth.place,
    childSex: birth.sex,
    childName: birth.name.toUpperCase(),
    childWeight: String(birth.weightGrams),
  }
}

/** As the QR says it: names keep the case of the code. */
export function idCardTruth(person: Parent): Truth {
  return {
    name: person.name,
    number: person.idNumber,
    birthDate: person.birthDate,
    sex: person.sex,
    address: person.cardAddress,
    issuedOn: person.cardIssuedOn,
  }
}

export function marriageTruth({ marriage, mother, father }: Family): Truth {
  const of = (role: string, person: Parent) => ({
    [`${role}Name`]: person.name.toUpperCase(),
    [`${role}BirthDate`]: person.birthDate,
    [`${role}IdNumber`]: person.idNumber,
    [`${role}Ethnicity`]: person.ethnicity,
    [`${role}Nationality`]: person.nationality,
    [`${role}Address`]: person.address,
  })
  return {
    number: marriage.number,
    book: marriage.book,
    registeredOn: marriage.registeredOn,
    registeredAt: marriage.commune,
    ...of('wife', mother),
    ...of('husband', father),
  }
}
