/** What the screens of the field are given: cameras of other features, a voice, the places of the law. */
import type { ComponentType } from 'preact'
import type { AddressValue } from '../../../domain/form/form.ts'
import type { PaperPorts } from '../../bridge/read-paper.ts'
import type { DataContext } from '../../data/context.ts'
import type { Law } from '../../data/law.ts'
import type { PlaceHelp } from '../../guided/place-help.ts'

export interface FieldPorts {
  readonly ctx: DataContext
  readonly law: Law
  readonly paper: PaperPorts
  readonly place: PlaceHelp
  readonly toAddress: (text: string) => AddressValue | null
  readonly speak: (text: string) => void
  readonly canSpeak: () => boolean
  readonly CodeDialog: ComponentType<{ onCode: (text: string) => void; onClose: () => void }>
  readonly CameraDialog: ComponentType<{ onShot: (jpeg: Uint8Array) => void; onClose: () => void }>
  /** The team's telephone, kept on this device. */
  readonly phone: { read(): Promise<string>; keep(phone: string): Promise<void> }
}
