/** Around a screen of one dossier: an inspector opens it only with a reason that is written down (I4). */
import type { VNode } from 'preact'
import { mayLook } from '../features/inspection/purpose.ts'
import { t } from '../i18n/locale.ts'
import { desk } from '../i18n/vi/desk.ts'
import type { Frame } from './DeskFrame.tsx'
import { later } from './later.tsx'

const PurposeGate = later(async () => (await import('../features/inspection/PurposeGate.tsx')).PurposeGate)

export interface WithPurposeProps {
  readonly id: string
  readonly frame: Frame
  readonly children: VNode
}

export function WithPurpose({ id, frame, children }: WithPurposeProps): VNode {
  if (mayLook(id)) return children
  return frame({ heading: t(desk).whyOpened, children: <PurposeGate dossier={id} /> })
}
