/** Entry of desk and field. The first screen is the lock: small, and with nothing of anybody's in it. */
import '../device/script-policy.ts'
import { render } from 'preact'
import { applyDisplay } from '../device/display.ts'
import { openDevice } from '../device/open-device.ts'
import { createHttp } from '../sync/http.ts'
import { endSessionWhenCold } from '../sync/server-session.ts'
import { App } from './App.tsx'
import { watchInstall } from './install-prompt.ts'
import { readOfflineState, registerServiceWorker } from './service-worker.ts'

async function start(): Promise<void> {
  const root = document.getElementById('app')
  if (!root) throw new Error('no place to draw')
  watchInstall()
  const [device] = await Promise.all([openDevice(), applyDisplay()])
  let build: string | null = null
  const http = createHttp({ identity: device.identity, clock: device.clock, build: () => build })
  endSessionWhenCold(device.lock, http)
  render(<App parts={{ device, http }} />, root)
  const later = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout
  later(() => {
    void registerServiceWorker()
      .then(readOfflineState)
      .then((state) => (build = state?.build ?? null))
    // Sending goes on with nobody logged in; a device that is none yet has nothing to send.
    if (device.identity.current)
      void import('./keep-sending.ts').then(({ keepSending }) => keepSending({ device, http }))
  })
}

void start()
