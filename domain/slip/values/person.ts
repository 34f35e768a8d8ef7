/** What most slips say of the dossier, its applicant and its promised time. */
import { parseCode } from '../../dossier/number-book.ts'
import type { Person } from '../../dossier/events.ts'
import { fillWords } from '../fill.ts'
import type { ReceivedFacts } from '../slip-facts.ts'
import type { SlipLaw } from '../template.ts'
import { shortDay, twoDigits, writtenDay, writtenMoment } from '../written.ts'

export function commonTexts(facts: ReceivedFacts, law: SlipLaw): Record<string, string> {
  const { reception, procedure, state, commune } = facts
  const { words } = law
  const { applicant, owner } = reception
  const book = parseCode(reception.code)
  return {
    code: reception.code,
    commune: smallFirst(commune),
    agencyName: fillWords(words.agencyName, { commune: smallFirst(commune) }),
    applicant: applicant.name,
    addressee: applicant.name,
    owner: isSamePerson(applicant, owner) ? '' : owner.name,
    ...contactTexts(applicant),
    idNumberOrDots: applicant.idNumber ?? '…………………',
    procedure: fillWords(words.procedure, { name: procedure.name, code: procedure.code }),
    procedureShort: procedure.shortName,
    byProcedure: inSentence(procedure.name, words.byProcedure),
    receivedAt: writtenMoment(words, reception.receivedAt),
    receivedOn: writtenDay(words.day, reception.receivedAt.slice(0, 10)),
    dueAt: state.due === null ? '' : writtenMoment(words, state.due.at),
    dueWhy: state.due?.why ?? '',
    resultVia: words[reception.resultVia],
    bookEntry: book.ok
      ? fillWords(words.bookEntry, {
          book: twoDigits(book.value.number),
          serial: String(book.value.serial).padStart(3, '0'),
        })
      : '',
    receivedDay: shortDay(words, reception.receivedAt.slice(0, 10)),
  }
}

export function contactTexts(person: Person): Record<string, string> {
  return {
    idNumber: person.idNumber ?? '',
    address: person.address ?? '',
    phone: person.phone ?? '',
    email: person.email ?? '',
  }
}

/** Inside a sentence a unit or a procedure begins small: "xã Hoằng Giang", "thủ tục đăng ký khai sinh". */
function smallFirst(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)
}

function inSentence(name: string, pattern: string): string {
  const small = smallFirst(name)
  const kind = pattern.split('{')[0] ?? ''
  return small.startsWith(kind) ? small : fillWords(pattern, { name: small })
}

function isSamePerson(a: Person, b: Person): boolean {
  return a.name === b.name && (a.idNumber ?? '') === (b.idNumber ?? '')
}
