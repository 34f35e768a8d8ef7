/**
 * Prints the ticket of a visit and enters it. The print window opens inside the very key press: were anything awaited
 * before, the next key (F2) could take the ticket off the screen first, and nothing would come out.
 */
import type { Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import { recordCommand } from '../../data/record-command.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { printSheet, type PrintPage } from '../../device/print.ts'

export async function printTicket(
  ctx: DataContext,
  state: DossierState,
  sheet: HTMLElement,
  page: PrintPage = window,
): Promise<Result<unknown>> {
  const text = sheet.innerText
  await printSheet(sheet, 'ticket', page)
  const sha256 = await sha256Hex(text)
  return await recordCommand(ctx, state, {
    type: 'slip-printed',
    body: { slip: 'copies', copies: 1, sha256 },
  })
}
