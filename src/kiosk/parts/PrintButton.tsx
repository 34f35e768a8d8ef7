/** Prints a slip and tells whether paper came out; without paper the screen can be photographed. */
import { useSignal } from '@preact/signals'
import { t } from '../../i18n/locale.ts'
import { kioskContent } from '../../i18n/vi/kiosk-content.ts'
import { Button } from '../../ui/actions/Button.tsx'
import type { Kiosk, SlipLine } from '../kiosk.ts'

export interface PrintButtonProps {
  readonly kiosk: Pick<Kiosk, 'printSlip'>
  readonly lines: () => readonly SlipLine[] | Promise<readonly SlipLine[]>
  readonly label?: string
}

export function PrintButton({ kiosk, lines, label }: PrintButtonProps) {
  const words = t(kioskContent)
  const state = useSignal<'idle' | 'printing' | 'printed' | 'failed'>('idle')
  const print = async () => {
    state.value = 'printing'
    const isOut = await kiosk.printSlip(await lines()).catch(() => false)
    state.value = isOut ? 'printed' : 'failed'
  }
  const told = { idle: '', printing: words.printing, printed: words.printed, failed: words.notPrinted }
  return (
    <>
      <Button icon="printer" busy={state.value === 'printing'} onClick={() => void print()}>
        {label ?? words.print}
      </Button>
      <span role="status">{told[state.value]}</span>
    </>
  )
}
