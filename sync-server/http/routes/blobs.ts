/** `/api/blobs/*`: what is still missing, and verified files back (rules F). */
import { Readable } from 'node:stream'
import type { Context, Hono } from 'hono'
import { mayAct } from '../../../domain/access/permissions.ts'
import { listOf, matching, record } from '../../../domain/base/shape.ts'
import type { BlobState, MissingAnswer } from '../../../domain/sync/wire.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { FILE_KINDS, requireDevice } from '../require-device.ts'
import { sessionToken } from '../session-cookie.ts'

const hash = matching(/^[0-9a-f]{64}$/)
const missingShape = record({ sha256: listOf(hash, 500) })

export function routeBlobs(app: Hono<Env>, parts: Parts): void {
  const { store, blobs, files } = parts

  app.post('/api/blobs/missing', requireDevice(parts, { kinds: FILE_KINDS }), async (c) => {
    const body = await readJson<{ sha256: string[] }>(c.req.raw.headers, c.var.body, missingShape)
    if (!body.ok) return problemResponse(body.problem)
    const { device } = c.var
    const known = await store.blobStates(device.commune, body.value.sha256)
    const partial = await files.partials(device)
    const answered = body.value.sha256.map((sha256): BlobState => {
      const state = known.get(sha256)
      if (state === 'verified') return { sha256, state }
      if (state) return { sha256, state: 'refused', problem: state.refused }
      return { sha256, state: partial.has(sha256) ? 'partial' : 'missing' }
    })
    return c.json({ files: answered } satisfies MissingAnswer)
  })

  app.get('/api/blobs/:sha256', async (c) => {
    const commune = await findCommune(c, parts)
    if (commune instanceof Response) return commune
    const record = await store.findBlob(commune, c.req.param('sha256'))
    const file = record && (await blobs.find(record.sha256))
    if (!record || !file) return problemResponse({ code: 'blob.not-found' })
    return new Response(Readable.toWeb(file.stream) as unknown as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': record.mime,
        'content-length': String(file.size),
        'content-disposition': `attachment; filename="${record.sha256}"`,
        'content-security-policy': "sandbox; default-src 'none'",
      },
    })
  })
}

/** The scope comes from who asks, never from the address: an officer's session, or the device itself. */
async function findCommune(c: Context<Env>, parts: Parts): Promise<string | Response> {
  const session = await parts.signIns.findSession(sessionToken(c))
  // Administrators have no right to content (A9); as a device they are like any other.
  if (session.ok && mayAct(session.value.officer.roles, 'dossier.read')) return session.value.officer.commune
  let refusal: Response | undefined
  const proven = await requireDevice(parts, { kinds: FILE_KINDS })(c, async () => {})
  if (proven instanceof Response) refusal = proven
  return refusal ?? c.var.device.commune
}
