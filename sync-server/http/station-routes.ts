/**
 * What kiosks and boards may ask of the server. Served by both listeners: the residents' one has nothing else but the
 * pages, the packs, health and enrolment (kiosk-app.ts).
 */
import type { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'
import { routeKiosk } from './routes/kiosk.ts'
import { routeQueue } from './routes/queue.ts'
import { routeSubmissions } from './routes/submissions.ts'

export function routeStations(app: Hono<Env>, parts: Parts): void {
  routeQueue(app, parts)
  routeKiosk(app, parts)
  routeSubmissions(app, parts)
}
