/**
 * Speaks eSCL to a configured scanner for a device: only the questions of a scan, no redirect followed, nothing of the
 * caller's headers passed on, only XML and pages let back, bounded in size and time. The host is always the configured one.
 */
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { pipeline, Readable, Transform } from 'node:stream'
import { ok, refuse, type Refused, type Result } from '../../domain/base/result.ts'
import type { ConfiguredScanner } from './configured.ts'

export interface ScannerQuestion {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string // below the eSCL root, built by the route from a fixed word and a checked job id
  readonly xml?: Uint8Array
  readonly isPage?: boolean // a sheet may be on its way through the scanner
  readonly signal: AbortSignal
}

export interface ScannerAnswer {
  readonly status: number
  readonly type: string
  readonly job: string | null // of a job just begun
  readonly body: ReadableStream<Uint8Array> | null // of a GET; nothing else is let back
}

const QUESTION_MS = 8_000
const PAGE_MS = 85_000
const MAX_XML = 512 * 1024
const MAX_PAGE = 48 * 1024 * 1024
const XML_TYPES = ['text/xml', 'application/xml']
const PAGE_TYPES = ['image/jpeg', 'image/png', 'application/pdf']
const JOB = /\/ScanJobs\/([\w.~:-]{1,100})\/?$/

/** Refuses `scanner.*`; the scanner's own refusal is `scanner.answer.refused` {status}. */
export async function askScanner(
  scanner: ConfiguredScanner,
  question: ScannerQuestion,
): Promise<Result<ScannerAnswer>> {
  let answer: IncomingMessage
  try {
    answer = await send(scanner, question)
  } catch (error) {
    return refuse(codeOf(error))
  }
  const status = answer.statusCode ?? 0
  const allowed = question.isPage ? PAGE_TYPES : XML_TYPES
  const type = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const isGet = question.method === 'GET'
  if (status >= 400 && status < 600) return drop(answer, 'scanner.answer.refused', { status })
  if (status < 200 || status >= 300 || (isGet && !allowed.includes(type)))
    return drop(answer, 'scanner.not-a-scanner')
  const limit = question.isPage ? MAX_PAGE : MAX_XML
  if (Number(answer.headers['content-length'] ?? 0) > limit) return drop(answer, 'scanner.page.too-large')
  const job = JOB.exec(answer.headers.location ?? '')?.[1] ?? null
  if (!isGet) {
    answer.destroy()
    return ok({ status, type, job, body: null })
  }
  return ok({
    status,
    type,
    job,
    body: Readable.toWeb(bounded(answer, limit)) as unknown as ReadableStream<Uint8Array>,
  })
}

/** One request on a connection of its own. The time counts from each sign of life to the next. */
async function send(scanner: ConfiguredScanner, question: ScannerQuestion): Promise<IncomingMessage> {
  const { method, path, xml, isPage, signal } = question
  const url = new URL(scanner.base + path)
  const headers = {
    accept: '*/*',
    'accept-encoding': 'identity',
    ...(xml ? { 'content-type': 'text/xml', 'content-length': xml.byteLength } : {}),
  }
  const options = { method, headers, signal, agent: false, timeout: isPage ? PAGE_MS : QUESTION_MS }
  return await new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options)
    let socket: Socket | undefined
    asked.on('socket', (opened) => (socket = opened))
    asked.on('timeout', () => asked.destroy(new Slow(socket?.connecting ?? true)))
    asked.on('error', reject)
    asked.on('response', resolve)
    asked.end(xml)
  })
}

class Slow extends Error {
  readonly code: string

  constructor(isUnconnected: boolean) {
    super('too slow')
    this.code = isUnconnected ? 'ETIMEDOUT' : 'SLOW'
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET)|ERR_TLS/

function codeOf(error: unknown): string {
  const { code = '', name } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return 'scanner.stopped'
  if (code === 'SLOW') return 'scanner.too-slow'
  return CERTIFICATE.test(code) ? 'scanner.certificate' : 'scanner.unreachable'
}

function drop(answer: IncomingMessage, code: string, details?: Readonly<Record<string, unknown>>): Refused {
  answer.destroy()
  return refuse(code, details)
}

/** Breaks off beyond the limit, and when the scanner does: half a page must not look like a whole one. */
function bounded(answer: IncomingMessage, limit: number): Readable {
  let size = 0
  const gate = new Transform({
    transform(piece: Buffer, _encoding, done) {
      size += piece.length
      done(size > limit ? new Error('too large') : null, piece)
    },
  })
  return pipeline(answer, gate, () => {}) // the reader of the gate meets the error
}
