/**
 * The service worker: starts the app without a line, and keeps the line free. It never touches `/api/`, never takes over
 * by itself (only on SKIP_WAITING, sent when the officer is idle), and holds no personal data.
 */
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js'
import { registerRoute } from 'workbox-routing/registerRoute.js'
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js'
import type { OfflineState, ShellAnswer, ShellMessage } from './api.ts'
import { buildId, kitFiles, scope, shellFiles } from './build-time.ts'
import { answerFromKit, carryKitOver, dropOldKitFiles, isKitFile, missingFromKit, prepareKit } from './kit.ts'
import {
  answerFromPrevious,
  answerStartPage,
  healShell,
  isFirstInstallation,
  keepOutgoing,
  markGood,
  missingFromShell,
  shell,
} from './shell.ts'

let claimWhenActive = false

scope.addEventListener('install', (event) => {
  claimWhenActive = isFirstInstallation()
  event.waitUntil(shell.install(event).then(carryKitOver))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await keepOutgoing()
      await shell.activate(event)
      await dropOldKitFiles()
      // The first visit may prepare for an outage at once; a later worker takes over only when asked.
      if (claimWhenActive) await scope.clients.claim()
    })(),
  )
})

const isOwn = (url: URL) => url.origin === scope.location.origin

// Files with a name of their own (/kiosk.html, /robots.txt) are not the start page.
registerRoute(
  new NavigationRoute(({ event }) => answerStartPage(event as FetchEvent), {
    denylist: [/^\/api\//, /^\/(?!index\.html$).*\.[a-z0-9]+$/i],
  }),
)
registerRoute(new PrecacheRoute(shell, { directoryIndex: '', cleanURLs: false }))
registerRoute(
  ({ url }) => isOwn(url) && isKitFile(url),
  ({ url }) => answerFromKit(url),
)
registerRoute(
  ({ url }) => isOwn(url) && url.pathname.startsWith('/assets/'),
  ({ request }) => answerFromPrevious(request),
)

async function readState(missing = missingFromKit()): Promise<OfflineState> {
  const shellMissing = await missingFromShell()
  return {
    build: buildId,
    shell: { files: shellFiles.length, missing: shellMissing.map((file) => file.url) },
    kit: {
      files: kitFiles.length,
      bytes: kitFiles.reduce((sum, file) => sum + file.size, 0),
      missing: await missing,
    },
  }
}

async function prepare(port: MessagePort): Promise<void> {
  const stop = new AbortController()
  port.onmessage = () => stop.abort()
  const answer = (message: ShellAnswer) => port.postMessage(message)
  await healShell()
  const missing = prepareKit((bytes, ofBytes) => answer({ type: 'progress', bytes, ofBytes }), stop.signal)
  answer({ type: 'state', state: await readState(missing) })
}

scope.addEventListener('message', (event) => {
  const message = event.data as ShellMessage
  const port = event.ports[0]
  if (message.type === 'SKIP_WAITING') event.waitUntil(scope.skipWaiting())
  else if (message.type === 'SHELL_GOOD') event.waitUntil(markGood(message.entry))
  else if (message.type === 'OFFLINE_STATE' && port) {
    event.waitUntil(
      readState().then((state) => port.postMessage({ type: 'state', state } satisfies ShellAnswer)),
    )
  } else if (message.type === 'PREPARE_OFFLINE' && port) event.waitUntil(prepare(port))
})
