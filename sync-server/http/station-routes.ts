/**
 * What kiosks and boards may ask of the server. Served by both listeners: the residents' one has nothing else but the
 * pages, the packs, health and enrolment (kiosk-app.ts).
 */
import type { Hono } from 'hono'
import type { Env, Parts } from './parts.ts'

/** One line each: `routeQueue` (routes/queue.ts), `routeKiosk` (routes/kiosk.ts), `routeSubmissions` (routes/submissions.ts). */
export function routeStations(_app: Hono<Env>, _parts: Parts): void {}
