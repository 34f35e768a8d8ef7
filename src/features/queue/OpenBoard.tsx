/** The board for the waiting room, on the second screen of this computer. */
import { useSignal } from '@preact/signals'
import { openBoardWindow } from '../../device/second-screen.ts'
import { t } from '../../i18n/locale.ts'
import { voice } from '../../i18n/vi/voice.ts'
import { Button } from '../../ui/actions/Button.tsx'

export function OpenBoard() {
  const words = t(voice)
  const isBlocked = useSignal(false)
  return (
    <>
      {isBlocked.value && <span role="status">{words.boardBlocked}</span>}
      <Button onClick={() => void openBoardWindow().then((isOpen) => (isBlocked.value = !isOpen))}>
        {words.openBoard}
      </Button>
    </>
  )
}
