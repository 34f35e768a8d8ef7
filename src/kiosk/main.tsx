/** The residents' tablet. Nothing of the staff's side is in this page. */
import './size/size.css'
import { effect, signal } from '@preact/signals'
import { render } from 'preact'
import type { DeviceIdentity } from '../device/identity.ts'
import { openKept } from '../device/kept.ts'
import { t } from '../i18n/locale.ts'
import { kioskShell } from '../i18n/vi/kiosk-shell.ts'
import { ui } from '../i18n/vi/ui.ts'
import type { Queue } from '../queue/open-queue.ts'
import { applyUpdate, registerPublicWorker, updateReady } from '../station/public-worker.ts'
import { openStation, type Station } from '../sync/station.ts'
import { UiWordsProvider } from '../ui/words.ts'
import { openKeeper } from './keeper/keeper.ts'
import { KioskApp } from './KioskApp.tsx'
import { keepErrands } from './outbox/keep-errands.ts'
import { openSlipPrinter } from './print/slip-printer.ts'
import { clearLeftovers } from './session/clear-leftovers.ts'
import { findStorageBuckets } from './session/storage-buckets.ts'
import { keepNothing } from './shell/keep-nothing.ts'
import { openRun } from './shell/kiosk-run.ts'
import { Later } from './shell/Later.tsx'
import { applyCalibration } from './size/apply-calibration.ts'

const kept = openKept('motcua-kiosk')
const buckets = findStorageBuckets()

async function start(root: HTMLElement): Promise<void> {
  keepNothing()
  // Before anything is shown: what a power cut left of the one before.
  const [station] = await Promise.all([
    openStation('kiosk'),
    applyCalibration(kept),
    clearLeftovers(buckets, kept),
  ])
  if (!station.ok) return render(<p role="alert">{t(kioskShell).broken}</p>, root)
  let opened: DeviceIdentity | undefined
  effect(() => {
    const identity = station.value.identity.value
    if (identity === undefined) showEnrolment(root, station.value)
    else if (opened?.enrolment.device !== identity.enrolment.device) {
      opened = identity
      void showKiosk(root, station.value, identity)
    }
  })
  const later = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  later(() => void registerPublicWorker('/kiosk.html').catch(() => undefined))
}

function showEnrolment(root: HTMLElement, station: Station): void {
  const load = async () => ({ Part: (await import('../station/EnrolStation.tsx')).EnrolStation })
  render(
    <UiWordsProvider value={t(ui)}>
      <Later load={load} props={{ kind: 'kiosk' as const, station }} />
    </UiWordsProvider>,
    root,
  )
}

async function showKiosk(root: HTMLElement, station: Station, identity: DeviceIdentity): Promise<void> {
  const queue = signal<Queue | null>(null)
  const printer = await openSlipPrinter(kept)
  const run = openRun({
    station,
    identity,
    kept,
    buckets,
    queue,
    printSlip: printer.print,
    restartPage,
  })
  const { keepsPapers, readAloud } = run
  const { speak } = readAloud
  const keeper = await openKeeper({ kept, printer, station, identity, queue, keepsPapers, speak })
  // The first to stand here is the keeper.
  if (!keeper.hasPin.peek()) run.openKeeper()
  render(null, root)
  render(<KioskApp run={run} printer={printer} keeper={keeper} />, root)
  keepErrands({ http: station.http, identity })
  queue.value = await openOwnQueue(station, identity)
}

async function openOwnQueue(station: Station, { enrolment }: DeviceIdentity): Promise<Queue | null> {
  const { openQueue } = await import('../queue/open-queue.ts')
  const { device, book } = enrolment
  const wallMs = () => station.clock.nowMs()
  const queue = await openQueue({ identity: { device, book }, http: station.http, wallMs, mayRead: 'own' })
  return queue.ok ? queue.value : null
}

/** Only where the program lies here: without it a kiosk without a line would end at a blank page. */
function restartPage(): boolean {
  if (!navigator.serviceWorker?.controller) return false
  if (updateReady.peek()) applyUpdate()
  else location.replace(location.pathname)
  return true
}

const place = document.getElementById('app')
if (place) void start(place)
