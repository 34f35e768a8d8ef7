/** The offline self-check of this page, made once: the desk and the settings show the same. */
import { ocr } from '../bridge/ocr.ts'
import { pdf } from '../bridge/pdf.ts'
import { vault } from '../bridge/vault.ts'
import { openKept } from '../device/kept.ts'
import { createReadiness, type Readiness } from '../features/settings/readiness.ts'
import { t } from '../i18n/locale.ts'
import { settings } from '../i18n/vi/settings.ts'
import { deviceDb } from './database.ts'
import type { AppParts } from './parts.ts'
import { prepareOffline, readOfflineState } from './service-worker.ts'

let made: Readiness | null = null

/** For screens behind the lock: the device is enrolled. */
export function getReadiness({ device }: AppParts): Readiness {
  if (made) return made
  const { storage, clock, identity } = device
  const enrolment = identity.current?.enrolment
  if (enrolment === undefined) throw new Error('not enrolled')
  made = createReadiness({
    readOfflineState,
    prepareOffline,
    isControlled: () => Boolean(navigator.serviceWorker?.controller),
    loadScreenFont,
    db: deviceDb(),
    packKey: enrolment.packKey,
    vault,
    ocr,
    pdf,
    storage,
    clock,
    book: enrolment.book,
    kept: openKept(),
  })
  return made
}

/** Latin and Vietnamese letters are files of their own: words with marks ask for both. */
async function loadScreenFont(): Promise<boolean> {
  try {
    const faces = await document.fonts.load('16px "Source Sans 3"', t(settings).readyTitle)
    return faces.length > 0 && faces.every((face) => face.status === 'loaded')
  } catch {
    return false
  }
}
