/** The whole HTTP interface as one Hono app; tests call it without a socket. */
import { Hono } from 'hono'
import { auditRefusals } from './audit-refusals.ts'
import { compressJson } from './compress.ts'
import { directOrigins } from '../scanner/configured.ts'
import { answerTheRest } from './fault.ts'
import { strictHeaders } from './headers.ts'
import { observe } from './observe.ts'
import { ownHosts } from './own-hosts.ts'
import type { Env, Parts } from './parts.ts'
import { refuseWhenReadOnly } from './read-only.ts'
import { routeAccess, routeEnrolment } from './routes/access.ts'
import { routeAppointments } from './routes/appointments.ts'
import { routeAudit } from './routes/audit.ts'
import { routeBlobs } from './routes/blobs.ts'
import { routeCentre } from './routes/centre.ts'
import { routeCustodians } from './routes/custodians.ts'
import { routeDeviceKeys } from './routes/device-keys.ts'
import { routeDevices } from './routes/devices.ts'
import { routeFiles } from './routes/files.ts'
import { routeFindings } from './routes/findings.ts'
import { routeHealth } from './routes/health.ts'
import { routeInspection } from './routes/inspection.ts'
import { routePackets } from './routes/packets.ts'
import { routeHints } from './routes/hints.ts'
import { routeLists } from './routes/lists.ts'
import { routeLocalRules } from './routes/local-rules.ts'
import { routeOidc } from './routes/oidc.ts'
import { routeOfficers } from './routes/officers.ts'
import { routePayees } from './routes/payees.ts'
import { routePaymentOrders } from './routes/payment-orders.ts'
import { routePayments } from './routes/payments.ts'
import { routePasskeys } from './routes/passkeys.ts'
import { routePacks } from './routes/packs.ts'
import { routeRatings } from './routes/ratings.ts'
import { routeRefunds } from './routes/refunds.ts'
import { routeScanners } from './routes/scanners.ts'
import { routeSessions } from './routes/sessions.ts'
import { routeSubmissionDesk } from './routes/submission-desk.ts'
import { routeSync } from './routes/sync.ts'
import { routeTotp } from './routes/totp.ts'
import { sameOrigin } from './same-origin.ts'
import { routeSignatures } from './routes/signatures.ts'
import { routeStatic } from './static.ts'
import { routeStations } from './station-routes.ts'
import { routeTransfers } from './routes/transfers.ts'
import { routeUpstream } from './routes/upstream.ts'

export function createApp(parts: Parts): Hono<Env> {
  const app = new Hono<Env>()
  app.use(observe(parts.operations.meters.meters))
  app.use(strictHeaders(directOrigins(parts.scanners), { records: true }))
  if (parts.house) app.use(ownHosts(parts.house))
  app.use('/api/*', compressJson, auditRefusals(parts), sameOrigin, refuseWhenReadOnly(parts.operations))
  routeHealth(app, parts)
  routeEnrolment(app, parts)
  routeAccess(app, parts)
  routeSessions(app, parts)
  routeOfficers(app, parts)
  routeTotp(app, parts)
  routePasskeys(app, parts)
  routeOidc(app, parts)
  routeHints(app, parts)
  routeDevices(app, parts)
  routeDeviceKeys(app, parts)
  routeCustodians(app, parts)
  routeLocalRules(app, parts)
  routeCentre(app, parts)
  routeAppointments(app, parts)
  routePayees(app, parts)
  routePayments(app, parts)
  routePaymentOrders(app, parts)
  routeRefunds(app, parts)
  routeSignatures(app, parts)
  routeLists(app, parts)
  routeInspection(app, parts)
  routeFindings(app, parts)
  routeAudit(app, parts)
  routeSync(app, parts)
  routeBlobs(app, parts)
  routeFiles(app, parts)
  routePackets(app, parts)
  routePacks(app, parts)
  routeScanners(app, parts)
  routeTransfers(app, parts)
  routeSubmissionDesk(app, parts)
  routeRatings(app, parts)
  routeUpstream(app, parts)
  routeStations(app, parts)
  routeStatic(app, parts.distDir)
  answerTheRest(app, parts)
  return app
}
