/**
 * The service worker of kiosk and board: one script, registered once for each of the two pages, and each registration
 * keeps what its own page reaches. It never touches `/api/`, and takes over only when the page says that it is idle.
 */
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js'
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js'
import { registerRoute } from 'workbox-routing/registerRoute.js'
import type { ShellMessage } from './api.ts'
import { scope, startPage } from './build-time.ts'
import {
  answerFromPrevious,
  answerStartPage,
  isFirstInstallation,
  keepOutgoing,
  markGood,
  shell,
} from './shell.ts'

let claimWhenActive = false

scope.addEventListener('install', (event) => {
  claimWhenActive = isFirstInstallation()
  event.waitUntil(shell.install(event))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await keepOutgoing()
      await shell.activate(event)
      if (claimWhenActive) await scope.clients.claim()
    })(),
  )
})

registerRoute(
  new NavigationRoute(({ event }) => answerStartPage(event as FetchEvent), {
    allowlist: [new RegExp(`^${startPage.replace('.', '\\.')}(?:\\?|$)`)],
  }),
)
registerRoute(new PrecacheRoute(shell, { directoryIndex: '', cleanURLs: false }))
registerRoute(
  ({ url }) => url.origin === scope.location.origin && url.pathname.startsWith('/assets/'),
  ({ request }) => answerFromPrevious(request),
)

scope.addEventListener('message', (event) => {
  const message = event.data as ShellMessage
  if (message.type === 'SKIP_WAITING') event.waitUntil(scope.skipWaiting())
  else if (message.type === 'SHELL_GOOD') event.waitUntil(markGood(message.entry))
})
