/** Sends to the receipt printer the keeper chose. Opened for each slip: one that was unplugged meanwhile is found again. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { Serial } from './web-serial.ts'

/** What most printers of 80 mm are set to; over USB it does not matter. */
const BAUD = 115_200
/** A slip takes a second; a printer without paper takes none of it, ever. */
const LONGEST_MS = 8_000

/** `kiosk.printer.none`, `kiosk.printer.failed` {reason}. */
export async function sendToPrinter(
  serial: Serial | null,
  bytes: Uint8Array,
  longestMs = LONGEST_MS,
): Promise<Result<null>> {
  const port = (await serial?.getPorts())?.[0]
  if (port === undefined) return refuse('kiosk.printer.none')
  let timer: ReturnType<typeof setTimeout> | undefined
  try {
    await port.open({ baudRate: BAUD })
    const writer = port.writable?.getWriter()
    if (writer === undefined) return refuse('kiosk.printer.failed', { reason: 'no-stream' })
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), longestMs)
    })
    const sent = writer.write(bytes).then(() => writer.close())
    const outcome = await Promise.race([sent, late])
    if (outcome !== 'late') return ok(null)
    // Neither of them ends while the printer holds the line.
    sent.catch(() => undefined)
    writer.abort().catch(() => undefined)
    return refuse('kiosk.printer.failed', { reason: 'late' })
  } catch (error) {
    return refuse('kiosk.printer.failed', { reason: error instanceof Error ? error.name : 'unknown' })
  } finally {
    clearTimeout(timer)
    await port.close().catch(() => undefined)
  }
}
