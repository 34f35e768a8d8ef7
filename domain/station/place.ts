/** What a kiosk, a board or a counter says of the place it stands in. Nothing of a dossier and nobody's account. */
import type { CentreView } from '../centre/centre-view.ts'
import type { SignedDeviceKeys } from '../receipt-proof/device-keys.ts'

/** `GET /api/kiosk/place?known=hash`. */
export interface KioskPlace {
  readonly commune: { readonly code: string; readonly name: string; readonly agency: string }
  readonly centre: string
  readonly province: string
  /** Where residents open the pages on a phone of their own; null: not told to this server. */
  readonly publicUrl: string | null
  /** Proves receipts (A14); null while `known` is still true. */
  readonly deviceKeys: { readonly hash: string; readonly list: SignedDeviceKeys | null }
  /** Hours, telephones, who is on duty, other places, notices, as of `at`; null: nothing was laid down. */
  readonly view: CentreView | null
  readonly at: string // ISO instant
}
