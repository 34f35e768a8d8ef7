/**
 * What residents read and fill in. The start screen shows a card for each of these paths that stands here: `find`,
 * `precheck`, `status`, `verify`, `rating`; `form` and `procedure` are reached from the others.
 */
import { t } from '../i18n/locale.ts'
import { kioskTitles } from '../i18n/vi/kiosk-titles.ts'
import type { KioskScreen } from './screens.ts'

export const contentScreens: readonly KioskScreen[] = [
  { path: 'find', title: () => t(kioskTitles).find, load: () => import('./find/FindScreen.tsx') },
  {
    path: 'procedure',
    title: () => t(kioskTitles).procedure,
    load: () => import('./find/ProcedureScreen.tsx'),
  },
  {
    path: 'precheck',
    title: () => t(kioskTitles).precheck,
    load: () => import('./precheck/PreCheckScreen.tsx'),
  },
  { path: 'form', title: () => t(kioskTitles).form, load: () => import('./form/FormScreen.tsx') },
  { path: 'status', title: () => t(kioskTitles).status, load: () => import('./status/StatusScreen.tsx') },
  { path: 'verify', title: () => t(kioskTitles).verify, load: () => import('./verify/VerifyScreen.tsx') },
  { path: 'place', title: () => t(kioskTitles).place, load: () => import('./place/PlaceScreen.tsx') },
  { path: 'rating', title: () => t(kioskTitles).rating, load: () => import('./rating/RatingScreen.tsx') },
]
