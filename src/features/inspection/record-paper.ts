/** The record of a dossier on paper: every fact in words, every row of the audit, hashes and proof. */
import { parseEvent } from '../../../domain/dossier/parse-event.ts'
import type { DossierRecord, RecordedFact } from '../../../domain/inspection/record.ts'
import type { SlipBlock, SlipColumn, SlipContent, SlipHead } from '../../../domain/slip/content.ts'
import { formatInstant } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier as dossierWords } from '../../i18n/vi/dossier.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import type { InspectionDesk } from './inspection-desk.ts'

export interface RecordPaper {
  readonly record: DossierRecord
  readonly code: string
  readonly head: SlipHead
  readonly day: string
  readonly nameOf: (officer: string) => string
  readonly factLines: InspectionDesk['factLines']
}

export function recordPaper({ record, code, head, day, nameOf, factLines }: RecordPaper): SlipContent {
  const words = t(inspection)
  const { made, facts, ledger, audit, sig } = record
  const text = (line: string, style: 'regular' | 'bold' = 'regular'): SlipBlock => ({
    kind: 'text',
    text: line,
    style,
    align: 'left',
    indent: false,
  })
  const field = (label: string, value: string) => [{ label, value, bold: false }]
  const auditRows = (audit?.rows ?? []).map((row) => [
    String(row.seq),
    formatInstant(row.at),
    row.outcome === 'refused' ? `${row.action} (${words.refused})` : row.action,
    row.officer === null ? words.nobody : nameOf(row.officer),
    row.detail ?? words.erased,
    row.hash.slice(0, HASH_SHOWN),
  ])
  return {
    slip: 'handover', // the layout of a list; the papers of the law have no form for this one
    template: 'inspection-record/1',
    paper: 'a4-wide',
    fits: false,
    issuedOn: day,
    head,
    title: words.recordTitle,
    subject: '',
    under: words.recordUnder(code),
    amended: '',
    qr: '',
    blocks: [
      {
        kind: 'fields',
        rows: [
          field(words.recordPurpose, made.purpose),
          field(words.recordMadeBy, nameOf(made.by)),
          field(words.recordMadeAt, formatInstant(made.at)),
        ],
      },
      text(words.recordFacts, 'bold'),
      table(
        [
          column(words.factNumber, 5),
          column(words.factAt, 13),
          column(words.factWhat, 20),
          column(words.factWho, 14),
          column(words.factSaid, 34),
          column(words.factHash, 14),
        ],
        facts.map((fact) => factRow(fact, nameOf, factLines)),
      ),
      ...(audit === null
        ? []
        : [
            text(words.recordAudit, 'bold'),
            table(
              [
                column(words.factNumber, 5),
                column(words.auditAt, 13),
                column(words.auditAction, 20),
                column(words.auditWho, 14),
                column(words.auditDetail, 34),
                column(words.factHash, 14),
              ],
              auditRows,
            ),
          ]),
      text(words.recordProof, 'bold'),
      text(
        ledger === null
          ? words.deviceLine
          : words.chainLine(ledger.before.seq + 1, ledger.end.seq, ledger.end.chain),
      ),
      ...(audit === null ? [] : [text(words.auditLine(audit.end.seq, audit.end.hash))]),
      text(words.signature(sig)),
    ],
  }
}

/** Enough to find the row in the file beside it, where the whole hash stands. */
const HASH_SHOWN = 16

function factRow(
  fact: RecordedFact,
  nameOf: RecordPaper['nameOf'],
  factLines: RecordPaper['factLines'],
): string[] {
  const words = t(inspection)
  const number = fact.seq === null ? '' : String(fact.seq)
  const parsed = parseEvent(fact.raw)
  if (!parsed.ok) return [number, '', fact.id, '', fact.raw, fact.sha256.slice(0, HASH_SHOWN)]
  const event = parsed.value
  const lines = factLines(event).map(({ label, value }) => `${label}: ${value}`)
  const counts =
    fact.verdict === 'contested' || fact.verdict === 'quarantined' ? ` (${words.verdict[fact.verdict]})` : ''
  return [
    number,
    formatInstant(event.at),
    `${t(dossierWords).event[event.type]}${counts}`,
    nameOf(event.actor),
    lines.join('; '),
    fact.sha256.slice(0, HASH_SHOWN),
  ]
}

function column(title: string, width: number): SlipColumn {
  return { title, width, align: 'left' }
}

function table(columns: readonly SlipColumn[], rows: readonly (readonly string[])[]): SlipBlock {
  return { kind: 'table', columns, rows, small: true, rowMm: 0 }
}
