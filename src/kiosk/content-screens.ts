/**
 * What residents read and fill in. The start screen shows a card for each of these paths that stands here: `find`,
 * `precheck`, `status`, `verify`, `rating`; `form` is reached from the others.
 */
import type { KioskScreen } from './screens.ts'

export const contentScreens: readonly KioskScreen[] = []
