/** `/api/scanners`: the scanners of the centre, and the words of eSCL a scan needs (rules G). */
import type { Context, Hono } from 'hono'
import type { Result } from '../../../domain/base/result.ts'
import type { ScannerListAnswer } from '../../../domain/sync/wire.ts'
import { askScanner, type ScannerAnswer, type ScannerQuestion } from '../../scanner/relay.ts'
import { admit } from '../admission.ts'
import { problemResponse, statusOf } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { requireDevice } from '../require-device.ts'

const ROOT = '/api/scanners/:id/eSCL'
const AT_ONCE = 16
const MAX_SETTINGS = 16 * 1024
const JOB = /^[\w.~:-]{1,100}$/

export function routeScanners(app: Hono<Env>, parts: Parts): void {
  const device = requireDevice(parts, { maxBytes: MAX_SETTINGS })
  const admitted = admit({ inside: AT_ONCE })

  app.get('/api/scanners', device, (c) =>
    c.json({
      scanners: parts.scanners.map(({ id, name, road, base }) => ({
        id,
        name,
        road,
        base: road === 'direct' ? base : null, // an address inside is nobody else's business
      })),
    } satisfies ScannerListAnswer),
  )

  const relay = async (c: Context<Env>, question: Omit<ScannerQuestion, 'signal'>): Promise<Response> => {
    const id = c.req.param('id')
    const scanner = parts.scanners.find((one) => one.id === id && one.road === 'relay')
    if (!scanner) return problemResponse({ code: 'scanner.unknown' })
    const answer = await askScanner(scanner, { ...question, signal: c.req.raw.signal })
    return respond(answer, id ?? '')
  }
  const job = (c: Context<Env>, word: string, question: Omit<ScannerQuestion, 'signal' | 'path'>) => {
    const name = c.req.param('job') ?? ''
    if (!JOB.test(name) || /^\.+$/.test(name)) return problemResponse({ code: 'scanner.unknown' })
    return relay(c, { ...question, path: `/ScanJobs/${name}${word}` })
  }

  for (const word of ['ScannerCapabilities', 'ScannerStatus'])
    app.get(`${ROOT}/${word}`, device, admitted, (c) => relay(c, { method: 'GET', path: `/${word}` }))
  app.post(`${ROOT}/ScanJobs`, device, admitted, (c) => {
    const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
    if (type !== 'text/xml')
      return problemResponse({ code: 'request.body.wrong-type', details: { expected: 'text/xml' } })
    return relay(c, { method: 'POST', path: '/ScanJobs', xml: c.var.body })
  })
  app.get(`${ROOT}/ScanJobs/:job/NextDocument`, device, admitted, (c) =>
    job(c, '/NextDocument', { method: 'GET', isPage: true }),
  )
  app.get(`${ROOT}/ScanJobs/:job/ErrorDetails`, device, admitted, (c) =>
    job(c, '/ErrorDetails', { method: 'GET' }),
  )
  app.delete(`${ROOT}/ScanJobs/:job`, device, admitted, (c) => job(c, '', { method: 'DELETE' }))
}

function respond(answer: Result<ScannerAnswer>, scanner: string): Response {
  if (!answer.ok) {
    const { code, details } = answer.problem
    const status = code === 'scanner.answer.refused' ? Number(details?.['status']) : statusOf(code)
    return problemResponse(answer.problem, status)
  }
  const { status, type, job, body } = answer.value
  if (status === 201) {
    if (job === null) return problemResponse({ code: 'scanner.not-a-scanner' })
    const location = `/api/scanners/${scanner}/eSCL/ScanJobs/${job}`
    return new Response(null, { status, headers: { location } })
  }
  if (body === null) return new Response(null, { status: 204 })
  return new Response(body, {
    headers: { 'content-type': type, 'content-security-policy': "sandbox; default-src 'none'" },
  })
}
