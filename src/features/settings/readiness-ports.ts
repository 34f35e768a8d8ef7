/** What the self-check tries out, handed in by the application. */
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { OcrBridge } from '../../bridge/ocr.ts'
import type { PdfBridge } from '../../bridge/pdf.ts'
import type { VaultBridge } from '../../bridge/vault.ts'
import type { DeviceDb } from '../../data/db.ts'
import type { Clock } from '../../device/clock.ts'
import type { Kept } from '../../device/kept.ts'
import type { DeviceStorage } from '../../device/storage.ts'

/** What of this version the service worker holds. */
export interface OfflineFiles {
  readonly build: string
  readonly shell: { readonly files: number; readonly missing: readonly string[] }
  readonly kit: {
    readonly files: number
    readonly bytes: number
    readonly missing: readonly { readonly url: string; readonly why: 'absent' | 'unreachable' | 'no-space' }[]
  }
}

export interface ReadinessPorts {
  readonly readOfflineState: () => Promise<OfflineFiles | null>
  readonly prepareOffline: (
    progress: (share: number) => void,
    abort?: AbortSignal,
  ) => Promise<OfflineFiles | null>
  /** This page came out of the service worker, not past it. */
  readonly isControlled: () => boolean
  /** The screen font, with Vietnamese letters, is loaded. */
  readonly loadScreenFont: () => Promise<boolean>
  readonly db: DeviceDb
  readonly packKey: PublicKeyJwk
  readonly vault: Pick<VaultBridge, 'sealRows' | 'openRows'>
  readonly ocr: Pick<OcrBridge, 'warmUp'>
  readonly pdf: Pick<PdfBridge, 'receipt'>
  readonly storage: Pick<DeviceStorage, 'read' | 'askToPersist' | 'proveSpace'>
  readonly clock: Pick<Clock, 'check' | 'mayDate' | 'clk' | 'confirmDate' | 'at'>
  readonly book: number
  readonly kept: Kept
}
