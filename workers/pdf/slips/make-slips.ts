/** Slips in, one PDF out, its pages also as marks for the screen: one layout, drawn twice. */
import type { SlipContent } from '../../../domain/slip/content.ts'
import type { DrawnPage, DrawnSlips } from '../api.ts'
import { openBook, type FontBytes } from '../draw.ts'
import { layOutSlip } from './lay-out-slip.ts'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'

/** `pdf.no-pages` for no slips. Several of several papers make one print job. Same content, same bytes. */
export async function makeSlips(
  contents: readonly SlipContent[],
  fonts: FontBytes,
): Promise<Result<DrawnSlips>> {
  const first = contents[0]
  if (first === undefined) return refuse('pdf.no-pages')
  const styles = [
    'regular',
    'bold',
    'italic',
    ...(hasRecipients(contents) ? ['bolditalic' as const] : []),
  ] as const
  const book = await openBook(
    fonts,
    {
      title: [first.title, first.under].filter((part) => part !== '').join(' · '),
      subject: contents.map((content) => content.template).join(' '),
      madeOn: first.issuedOn,
    },
    styles,
  )
  const pages = contents.flatMap((content): DrawnPage[] => {
    const { format, pages: laid } = layOutSlip(content, book.measure)
    const { width, height } = format
    return laid.map((marks) => ({ paper: content.paper, width, height, marks }))
  })
  for (const page of pages) book.addPage(page)(page.marks)
  return ok({ pdf: await book.save(), pages })
}

function hasRecipients(contents: readonly SlipContent[]): boolean {
  return contents.some(({ blocks }) =>
    blocks.some((block) => block.kind === 'signatures' && block.recipients.length > 0),
  )
}
