/** What stands on the poster of a procedure. Pure; every word of it Vietnamese. */
import type { CentreView } from '../../../domain/centre/centre-view.ts'
import type { Component, Procedure } from '../../../domain/procedure/procedure.ts'
import { posters } from '../../i18n/vi/posters.ts'
import { procedure as lawWords } from '../../i18n/vi/procedure.ts'
import { feeLines, timeLines } from './law-lines.ts'

const words = posters.paper
/** A code with more is too fine to be read from a wall. */
const CODE_BYTES = 380
/** Letters; with more the papers of one page are too small to be read from a wall. */
const PAPERS_LENGTH = 2200

export interface PosterContent {
  readonly plain: string // what people call it
  readonly official: string
  readonly code: string
  readonly bring: readonly string[]
  readonly byCase: readonly string[]
  readonly caseNote: string // empty: every case is told
  readonly note: string
  readonly time: readonly string[]
  readonly fee: readonly string[]
  readonly hours: string
  readonly phones: readonly { readonly name: string; readonly number: string }[]
  readonly qr: string
}

export function posterContent(
  procedure: Procedure,
  { hours, phones }: Pick<CentreView, 'hours' | 'phones'>,
): PosterContent {
  const here = procedure.components.filter(
    ({ channels, mode }) => channels.includes('direct') && mode !== 'declare',
  )
  const bring = here.filter(({ need }) => need === 'mandatory').map((one) => paperLine(one, true))
  const ofCases = here.filter(({ need }) => need === 'conditional')
  const told = ofCases.map((one) => paperLine(one, true))
  const isTold = [...bring, ...told].join('').length <= PAPERS_LENGTH
  // Each paper once, whatever the cases: which of them is asked for is told at the counter.
  const byCase = isTold ? told : eachOnce(ofCases.map((one) => paperLine(one, false)))
  const plain = capital(procedure.plainName || procedure.shortName || procedure.name)
  const content = {
    plain,
    official: procedure.name,
    code: procedure.code,
    bring,
    byCase,
    caseNote: isTold ? '' : words.askCase,
    note: bring.length + byCase.length === 0 ? words.nothing : words.declare,
    time: timeLines(procedure),
    fee: feeLines(procedure),
    hours: `${words.working}: ${spansText(hours.working)}`,
    phones: phones.slice(0, 3),
  }
  return { ...content, qr: codeText(content) }
}

export function spansText(spans: readonly { readonly from: string; readonly to: string }[]): string {
  return spans.map(({ from, to }) => `${from}–${to}`).join(', ')
}

/** Told with its case and as it is published, or only as it is called. */
function paperLine({ label, name, condition, data, mode }: Component, isTold: boolean): string {
  // A name that was cut for lists stands on paper as far as it is published, without half a word.
  const title = isTold && label.endsWith('…') ? name.replace(/[\s,;]*\S*…$/u, ' …') : label
  const when = isTold && condition ? ` (${words.when(lower(condition.label))})` : ''
  const [source] = data
  const instead = source ? `: ${words.fromData(lawWords.dataSource[source])}` : ''
  const shown = mode === 'present' ? `, ${lower(lawWords.present)}` : ''
  return `${title}${shown}${when}${instead}`
}

/** The same letters are the same paper, however they are spaced where they were published. */
function eachOnce(lines: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const line of lines) {
    const letters = line
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replace(/[^\p{L}\p{N}]/gu, '')
    if (line.length < (found.get(letters)?.length ?? Infinity)) found.set(letters, line)
  }
  return [...found.values()]
}

/** Read by any telephone without a line: the poster in a few lines, cut where it grows too fine. */
function codeText({ plain, bring, time, fee, phones }: Omit<PosterContent, 'qr'>): string {
  const [phone] = phones
  const head = [plain, `${words.time}: ${time[0]}`, `${words.fee}: ${fee[0]}`]
  const call = phone ? [`${words.phone}: ${phone.number}`] : []
  const papers: string[] = []
  const whole = () => [...head, ...papers, ...call].join('\n')
  for (const paper of bring) {
    papers.push(`- ${paper}`)
    if (new TextEncoder().encode(whole()).length <= CODE_BYTES) continue
    papers.pop()
    break
  }
  return whole()
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
