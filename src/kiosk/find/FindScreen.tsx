/** "Cần giấy tờ gì?" */
import type { ScreenProps } from '../screens.ts'
import { WithLaw } from '../parts/WithLaw.tsx'
import { Chooser } from './Chooser.tsx'

export function Screen({ kiosk }: ScreenProps) {
  return (
    <WithLaw kiosk={kiosk}>
      {(law) => (
        <Chooser
          kiosk={kiosk}
          law={law}
          onChoose={({ code }) => kiosk.go('procedure', { procedure: code })}
        />
      )}
    </WithLaw>
  )
}
