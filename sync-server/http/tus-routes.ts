/** Routes of a tus end. Both paths are needed: creation has no id, pieces have one. */
import type { Context, Hono, MiddlewareHandler } from 'hono'
import type { Problem } from '../../domain/base/result.ts'
import { CHECKSUM_MISMATCH, type TusDoor } from '../upload/tus-door.ts'
import { uploadOwner } from '../upload/upload-id.ts'
import { problemResponse, statusOf } from './answer.ts'
import type { Env } from './parts.ts'

/** `device`: who may send here; the body is streamed on untouched. */
export function routeUploads(app: Hono<Env>, door: TusDoor, device: MiddlewareHandler<Env>): void {
  const one = `${door.path}/:id`
  const pass = (c: Context<Env>) => handle(c, door)
  app.post(door.path, device, pass)
  app.options(door.path, pass)
  app.patch(one, device, pass)
  app.delete(one, device, pass)
  // Hono gives HEAD to the GET route. A real GET would hand out ciphertext: there is nothing to read here.
  app.get(one, device, (c) =>
    c.req.raw.method === 'HEAD' ? pass(c) : problemResponse({ code: 'blob.not-found' }),
  )
}

async function handle(c: Context<Env>, door: TusDoor): Promise<Response> {
  const { raw } = c.req
  if (raw.method === 'OPTIONS') return tusOptions()
  const id = c.req.param('id')
  const { device } = c.var
  // Another device's upload does not exist for this one.
  if (id !== undefined && uploadOwner(id) !== device.id) return problemResponse({ code: 'blob.not-found' })
  const { response, problem } = await door.handle(raw, device)
  if (response.status < 400) return response
  return withTusHeaders(response, problem ?? (await foreignProblem(response)))
}

/** Errors of tus itself keep their status, which its clients act upon, and get our form. */
async function foreignProblem(response: Response): Promise<Problem> {
  const reason = (await response.text()).trim()
  if (response.status === 404 || response.status === 410)
    return { code: 'blob.not-found', details: { reason } }
  return { code: 'blob.upload-refused', details: { reason } }
}

function withTusHeaders(response: Response, problem: Problem): Response {
  const isOurs = response.status === 400 && problem.code !== 'blob.upload-refused'
  const status =
    problem.code === 'blob.hash-mismatch'
      ? CHECKSUM_MISMATCH
      : isOurs
        ? statusOf(problem.code)
        : response.status
  const made = problemResponse(problem, status)
  for (const [name, value] of response.headers)
    if (name.startsWith('tus-') || name.startsWith('upload-')) made.headers.set(name, value)
  return made
}

function tusOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'tus-resumable': '1.0.0',
      'tus-version': '1.0.0',
      'tus-extension': 'creation,creation-with-upload,termination',
    },
  })
}
