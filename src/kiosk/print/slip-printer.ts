/** One way to paper: the serial printer the keeper chose, or the browser's own printing on 80 mm, or none. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Kept } from '../../device/kept.ts'
import type { SlipLine } from './slip.ts'

/** `browser`: with `--kiosk-printing` it prints without asking; otherwise a dialog opens. */
export type PrinterKind = 'serial' | 'browser' | 'none'

export interface SlipPrinter {
  /** What is being printed by the browser: drawn as a sheet of 80 mm. */
  readonly sheet: ReadonlySignal<readonly SlipLine[] | null>
  readonly kind: ReadonlySignal<PrinterKind>
  readonly choose: (kind: PrinterKind) => Promise<void>
  /** False: no paper came out. Slips come out one after the other. */
  readonly print: (lines: readonly SlipLine[]) => Promise<boolean>
}

const KEY = 'printer'
/** Some browsers never say that they are done. */
const LONGEST_MS = 3_000

export async function openSlipPrinter(kept: Kept): Promise<SlipPrinter> {
  const found = await kept.find<PrinterKind>(KEY)
  const kind = signal<PrinterKind>((found.ok && found.value) || 'browser')
  const sheet = signal<readonly SlipLine[] | null>(null)
  let last: Promise<unknown> = Promise.resolve()

  async function bySerial(lines: readonly SlipLine[]): Promise<boolean> {
    const [{ drawSlip }, { toEscPos }, { sendToPrinter }, { findSerial }] = await Promise.all([
      import('./draw-slip.ts'),
      import('./raster.ts'),
      import('./serial-printer.ts'),
      import('./web-serial.ts'),
    ])
    return (await sendToPrinter(findSerial(), toEscPos(await drawSlip(lines)))).ok
  }

  async function byBrowser(lines: readonly SlipLine[]): Promise<boolean> {
    const [{ printSheet }] = await Promise.all([import('../../device/print.ts'), import('./SlipSheet.tsx')])
    sheet.value = lines
    try {
      const place = await drawn()
      if (place === null) return false
      await Promise.race([printSheet(place, 'ticket'), new Promise((over) => setTimeout(over, LONGEST_MS))])
      return true
    } finally {
      sheet.value = null
    }
  }

  return {
    sheet,
    kind,
    async choose(wanted) {
      kind.value = wanted
      await kept.update<PrinterKind>(KEY, () => wanted)
    },
    print(lines) {
      const mine = last.then(async () => {
        if (kind.peek() === 'none') return false
        return kind.peek() === 'serial' ? await bySerial(lines) : await byBrowser(lines)
      })
      last = mine.catch(() => undefined)
      return mine.catch(() => false)
    },
  }
}

/** Its part is fetched already; it stands on the page a moment later. */
async function drawn(): Promise<HTMLElement | null> {
  for (let tries = 0; tries < 20; tries++) {
    const place = document.getElementById(SHEET_ID)
    if (place !== null) return place
    await new Promise((later) => setTimeout(later, 25))
  }
  return null
}

export const SHEET_ID = 'kiosk-slip'
