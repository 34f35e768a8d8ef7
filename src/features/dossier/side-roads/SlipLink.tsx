/** The way to a slip of this dossier: made, numbered and printed on its own page. */
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { t } from '../../../i18n/locale.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { Button } from '../../../ui/actions/Button.tsx'

export interface SlipLinkProps {
  readonly state: DossierState
  readonly slip: string
  readonly onOpen: (path: string) => void
}

export function SlipLink({ state, slip, onOpen }: SlipLinkProps) {
  return (
    <Button icon="printer" onClick={() => onOpen(`/ho-so/${state.id}/phieu/${slip}`)}>
      {t(endings).printSlip(slip)}
    </Button>
  )
}
