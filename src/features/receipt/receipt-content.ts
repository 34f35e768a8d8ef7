/**
 * Form 01 of TT 03/2025/TT-VPCP from the facts of a dossier. The slip is an official Vietnamese paper: its words do not
 * follow the language of the screen. Same dossier, same content: a reprint must have the hash of the first print.
 */
import type { DueDate, FileRef, Person, ProvidedComponent } from '../../../domain/dossier/events.ts'
import { parseCode } from '../../../domain/dossier/number-book.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { feeFor } from '../../../domain/procedure/fee-rule.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import type { ReceiptContent } from '../../bridge/pdf.ts'
import { paper as paperWords } from '../../i18n/vi/paper.ts'
import { procedure as procedureWords } from '../../i18n/vi/procedure.ts'
import { receipt as words } from '../../i18n/vi/receipt.ts'
import { dueRuleWords } from './due-rule-words.ts'

/** A dossier that has been received: what a slip can be printed of. */
export interface ReceivedDossier {
  readonly reception: Reception
  readonly due: DueDate
  readonly components: readonly ProvidedComponent[]
  readonly volunteered: readonly FileRef[]
}

export function receivedDossier(state: DossierState): ReceivedDossier | null {
  const { reception, due, components, volunteered } = state
  return reception === null || due === null ? null : { reception, due, components, volunteered }
}

export interface SlipFacts {
  readonly dossier: ReceivedDossier
  readonly procedure: Procedure // the version it was received under
  readonly commune: string // "Xã Pù Luông"
  readonly officer: string // '' when the receiver's name is not known here: signed by hand
  readonly below?: readonly string[] // what stands under the form; none when empty
  readonly proof?: string // what its code says, signed by this device; the bare number when it cannot be made
}

export function receiptContent({
  dossier,
  procedure,
  commune,
  officer,
  proof,
  below = [],
}: SlipFacts): ReceiptContent {
  const { reception, due } = dossier
  return {
    superior: words.superior(commune),
    centre: words.centre,
    place: words.placeOf(commune),
    code: reception.code,
    issuedOn: reception.receivedAt.slice(0, 10),
    title: words.title,
    rows: rowsOf(dossier, procedure),
    papers: papersOf(dossier, procedure),
    receivedAt: momentOf(reception.receivedAt),
    dueAt: momentOf(due.at),
    dueWhy: due.why,
    fee: feeOf(reception, procedure),
    notes: [words.bringThis],
    qr: proof ?? reception.code,
    applicant: reception.applicant.name,
    officer,
    ...(below.length === 0 ? {} : { below }),
    words: {
      nation: words.nation,
      motto: words.motto,
      dateLine: words.placeAndDay('{place}', '{day}', '{month}', '{year}'),
      code: words.code,
      papers: words.papers,
      paperNo: words.columnNumber,
      paperName: words.columnPaper,
      originals: words.columnOriginal,
      certified: words.columnCertified,
      copies: words.columnCopy,
      note: words.columnNote,
      receivedAt: words.receivedAt,
      dueAt: words.dueAt,
      fee: words.fee,
      applicant: words.applicantSign,
      officer: words.officerSign,
      signHint: words.signHint,
    },
  }
}

function rowsOf({ reception, due }: ReceivedDossier, procedure: Procedure): ReceiptContent['rows'] {
  const { applicant, owner } = reception
  const book = parseCode(reception.code)
  const rows = [
    { label: words.receivedFrom, value: applicant.name },
    { label: words.idNumber, value: applicant.idNumber ?? '' },
    { label: words.address, value: applicant.address ?? '' },
    { label: words.phone, value: applicant.phone ?? '' },
    { label: words.email, value: applicant.email ?? '' },
    { label: words.request, value: `${procedure.name} (${procedure.code})` },
    { label: words.owner, value: isSamePerson(applicant, owner) ? '' : owner.name },
    { label: words.receivedAway, value: reception.place ?? '' },
    { label: words.sets, value: words.oneSet },
    { label: words.timeLimit, value: dueRuleWords(due.rule) },
    { label: words.resultVia, value: words.via[reception.resultVia] },
    {
      label: words.bookLabel,
      value: book.ok ? words.bookEntry(pad(book.value.number, 2), pad(book.value.serial, 3)) : '',
    },
  ]
  return rows.filter((row) => row.value !== '')
}

function isSamePerson(a: Person, b: Person): boolean {
  return a.name === b.name && (a.idNumber ?? '') === (b.idNumber ?? '')
}

function papersOf(
  { components, volunteered }: ReceivedDossier,
  procedure: Procedure,
): ReceiptContent['papers'] {
  const asked = components.map(({ component: id, proof }) => {
    const component = procedure.components.find((one) => one.id === id)
    return { name: component?.label ?? id, ...countsOf(component, proof), note: noteOf(component, proof) }
  })
  const offered = volunteered.map((file) => ({
    name: capital(paperWords.kinds[file.kind]),
    originals: 0,
    certified: 0,
    copies: 1,
    note: words.noteOf.volunteered,
  }))
  return [...asked, ...offered]
}

/** What was handed over and stays with the file. Shown papers go straight back, data and e-forms are no paper. */
function countsOf(component: Component | undefined, proof: ProvidedComponent['proof']) {
  const isHandedIn = proof.by === 'files' && component !== undefined && component.mode !== 'present'
  return {
    originals: isHandedIn ? component.originals : 0,
    certified: 0,
    copies: isHandedIn ? component.copies : 0,
  }
}

function noteOf(component: Component | undefined, proof: ProvidedComponent['proof']): string {
  switch (proof.by) {
    case 'files':
      return component?.mode === 'present' ? words.noteOf.presented : ''
    case 'data': {
      const known: Readonly<Record<string, string>> = procedureWords.dataSource
      return known[proof.source] ?? words.noteOf.data
    }
    default:
      return words.noteOf[proof.by]
  }
}

/** What is counted by page or copy is printed as published; where the province sets the amount none is promised. */
function feeOf(reception: Reception, procedure: Procedure): string {
  const rule = feeFor(procedure, reception.channel)
  const isCounted = rule?.per !== undefined && rule.per !== 'dossier'
  if (reception.feeVnd > 0) return isCounted ? rule.text : words.feeAmount(grouped(reception.feeVnd))
  return rule?.vnd === null ? words.feeLocal : words.feeFree
}

/** 14:05 on 2026-02-03 → 14 giờ 05 phút, ngày 03 tháng 02 năm 2026. */
function momentOf(wall: string): string {
  const [day = '', time = ''] = wall.split('T')
  const [year = '', month = '', date = ''] = day.split('-')
  const [hour = '', minute = ''] = time.split(':')
  return words.moment(hour, minute, date, month, year)
}

function grouped(vnd: number): string {
  return String(vnd).replace(/\B(?=(?:\d{3})+$)/g, '.')
}

function pad(n: number, width: number): string {
  return String(n).padStart(width, '0')
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
}
