/** `/api/files`: the tus end of dossiers' files (rules F). */
import type { Hono } from 'hono'
import type { Env, Parts } from '../parts.ts'
import { FILE_KINDS, requireDevice } from '../require-device.ts'
import { routeUploads } from '../tus-routes.ts'

export function routeFiles(app: Hono<Env>, parts: Parts): void {
  routeUploads(app, parts.files, requireDevice(parts, { kinds: FILE_KINDS, isStreamed: true }))
}
