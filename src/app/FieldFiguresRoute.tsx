/** Figures of the help that was given. */
import { getContext } from '../data/current.ts'
import { FiguresScreen } from '../features/field/FiguresScreen.tsx'
import { t } from '../i18n/locale.ts'
import { field } from '../i18n/vi/field.ts'
import type { Frame } from './DeskFrame.tsx'

export function FieldFiguresRoute({ frame }: { frame: Frame }) {
  return frame({ heading: t(field).figures.title, children: <FiguresScreen ctx={getContext()} /> })
}
