/** Puts values into a template. A line whose values are all empty is left out: a slip never shows empty labels. */
import type { SlipBlock, SlipContent, SlipHead } from './content.ts'
import type { SlipLaw, SlipTemplate, TemplateBlock } from './template.ts'

/** What a template's `{names}` stand for, and the rows of its tables. */
export interface SlipValues {
  readonly texts: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly (readonly string[])[]>>
}

/** What is the same on every slip of a centre. */
export interface SlipIssue {
  readonly head: SlipHead
  readonly issuedOn: string
  readonly amended: string
  readonly qr: string
}

export function fillTemplate(
  template: SlipTemplate,
  law: SlipLaw,
  values: SlipValues,
  issue: SlipIssue,
): SlipContent {
  const put = (pattern: string) => fillWords(pattern, values.texts)
  return {
    slip: template.slip,
    template: `${template.id}/${template.version}`,
    paper: template.paper,
    fits: template.fits,
    issuedOn: issue.issuedOn,
    head: issue.head,
    title: put(template.title),
    subject: put(template.subject ?? ''),
    under: put(template.under),
    amended: issue.amended,
    qr: template.qr ? issue.qr : '',
    blocks: template.body.flatMap((block) => fillBlock(block, values, law.words.signHint)),
  }
}

/** A name nobody knows stays as it is written, so that it is seen. */
export function fillWords(pattern: string, texts: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(texts, name) ? texts[name]! : whole,
  )
}

function fillBlock(block: TemplateBlock, { texts, tables }: SlipValues, signHint: string): SlipBlock[] {
  const has = (name: string) => (texts[name] ?? '') !== '' || (tables[name]?.length ?? 0) > 0
  if (block.when !== undefined && !has(block.when)) return []
  if (block.unless !== undefined && has(block.unless)) return []
  const put = (pattern: string) => fillWords(pattern, texts)
  switch (block.kind) {
    case 'fields': {
      const rows = block.rows
        .map((row) => row.map(({ label, value, bold = false }) => ({ label, value: put(value), bold })))
        .map((row) => row.filter((field) => field.value !== ''))
        .filter((row) => row.length > 0)
      return rows.length === 0 ? [] : [{ kind: 'fields', rows }]
    }
    case 'text': {
      const { style = 'regular', align = 'left', indent = false } = block
      return [{ kind: 'text', text: sentence(put(block.text)), style, align, indent }]
    }
    case 'table': {
      const { columns, small = false, rowMm = 0 } = block
      const rows = tables[block.of] ?? []
      return rows.length === 0 ? [] : [{ kind: 'table', columns, rows, small, rowMm }]
    }
    case 'signatures': {
      const sides = block.sides.map((side) =>
        side === null ? null : { role: side.role, hint: side.hint ?? signHint, name: put(side.name) },
      )
      const { recipientsTitle = '', recipients = [] } = block
      return [{ kind: 'signatures', sides, recipientsTitle, recipients: recipients.map(put) }]
    }
  }
}

/** A value may end in a stop of its own, and a sentence may begin with a value. */
function sentence(text: string): string {
  const tidy = text.replace(/([.!?…])\.(?=\s|$)/g, '$1')
  return tidy.slice(0, 1).toLocaleUpperCase('vi') + tidy.slice(1)
}
