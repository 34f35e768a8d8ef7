/** Receipt content and fonts in, PDF bytes out: the whole job, the same in the worker and in tests. */
import type { ReceiptContent } from './api.ts'
import { type FontBytes, openSheet } from './draw.ts'
import { layOutReceipt, PAGE_HEIGHT, PAGE_WIDTH } from './receipt.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok } from '../../domain/base/result.ts'

export async function makeReceipt(content: ReceiptContent, fonts: FontBytes): Promise<Result<Uint8Array>> {
  const title = `${content.title} ${content.code}`
  const sheet = await openSheet(fonts, {
    width: PAGE_WIDTH,
    height: PAGE_HEIGHT,
    title,
    madeOn: content.issuedOn,
  })
  const layout = layOutReceipt(content, sheet.measure)
  if (!layout.ok) return layout
  sheet.draw(layout.value)
  return ok(await sheet.save())
}
