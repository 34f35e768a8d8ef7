/** The English of the kiosk, and none of the staff's. A new area of the kiosk is one line here. */
import { everywhere as viEverywhere } from '../vi/everywhere.ts'
import { form as viForm } from '../vi/form.ts'
import { guided as viGuided } from '../vi/guided.ts'
import { kioskContent as viKioskContent } from '../vi/kiosk-content.ts'
import { kioskKeeper as viKioskKeeper } from '../vi/kiosk-keeper.ts'
import { kioskPlace as viKioskPlace } from '../vi/kiosk-place.ts'
import { kioskShell as viKioskShell } from '../vi/kiosk-shell.ts'
import { kioskTitles as viKioskTitles } from '../vi/kiosk-titles.ts'
import { station as viStation } from '../vi/station.ts'
import { ui as viUi } from '../vi/ui.ts'
import { everywhere } from './everywhere.ts'
import { form } from './form.ts'
import { guided } from './guided.ts'
import { kioskContent } from './kiosk-content.ts'
import { kioskKeeper } from './kiosk-keeper.ts'
import { kioskPlace } from './kiosk-place.ts'
import { kioskShell } from './kiosk-shell.ts'
import { kioskTitles } from './kiosk-titles.ts'
import { station } from './station.ts'
import { ui } from './ui.ts'

export const english: ReadonlyMap<object, object> = new Map<object, object>([
  [viEverywhere, everywhere],
  [viForm, form],
  [viGuided, guided],
  [viKioskContent, kioskContent],
  [viKioskKeeper, kioskKeeper],
  [viKioskPlace, kioskPlace],
  [viKioskShell, kioskShell],
  [viKioskTitles, kioskTitles],
  [viStation, station],
  [viUi, ui],
])
