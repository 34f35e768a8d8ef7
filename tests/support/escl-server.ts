/**
 * A scanner that speaks eSCL, with everything a real one does wrong: warms up, jams, stands open, is slow, breaks off in
 * the middle of a page. Its sheets are the JPEG files it is given. Written apart from the client in src/device/scanner.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface EsclBehaviour {
  feeder: readonly Uint8Array[] | null // sheets in the feeder; null: it has none
  glass: Uint8Array | null // what lies on the glass; null: it has no glass
  duplex: boolean
  /** Answers 503 so often before a job, and before each page. */
  busyJobs: number
  warmUps: number
  /** After so many pages of a job the feeder jams; the sheet stays in. */
  jamAfter: number | null
  coverOpen: boolean
  /** Breaks off in the middle of this page of a job (1, 2, …), once. */
  cutPage: number | null
  pageDelayMs: number
  formats: readonly string[]
  resolutions: readonly number[]
  /** Like NAPS2: no feeder state, a 500, and the name of an exception beside the job. */
  exception: string | null
  /** The host it claims in Location: real ones often name one that nobody reaches. */
  claimedOrigin: string | null
  /** Lets pages of other origins in (NAPS2 with `ServerAllowAnyOrigin`). */
  cors: boolean
}

const STANDARD: EsclBehaviour = {
  feeder: [],
  glass: null,
  duplex: true,
  busyJobs: 0,
  warmUps: 0,
  jamAfter: null,
  coverOpen: false,
  cutPage: null,
  pageDelayMs: 0,
  formats: ['application/pdf', 'image/jpeg'],
  resolutions: [100, 200, 300, 600],
  exception: null,
  claimedOrigin: null,
  cors: true,
}

interface Job {
  readonly source: 'Feeder' | 'Platen'
  given: number
  warmUps: number
  state: 'Processing' | 'Completed' | 'Canceled' | 'Aborted'
}

const NAMES =
  'xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'

export class EsclServer {
  readonly behaviour: EsclBehaviour
  readonly settings: string[] = [] // every ScanSettings it was sent
  readonly requests: string[] = [] // `GET /eSCL/ScannerStatus` …
  readonly cancelled: string[] = []
  #server: Server
  #jobs = new Map<string, Job>()
  #sheets: Uint8Array[]
  #isJammed = false

  private constructor(behaviour: Partial<EsclBehaviour>) {
    this.behaviour = { ...STANDARD, ...behaviour }
    this.#sheets = [...(this.behaviour.feeder ?? [])]
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy())
    })
  }

  static async open(behaviour: Partial<EsclBehaviour> = {}, port = 0): Promise<EsclServer> {
    const scanner = new EsclServer(behaviour)
    await new Promise<void>((done) => scanner.#server.listen(port, '127.0.0.1', done))
    return scanner
  }

  get base(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/eSCL`
  }

  get sheetsLeft(): number {
    return this.#sheets.length
  }

  /** Puts paper in; a jam is cleared with it. */
  load(sheets: readonly Uint8Array[]): void {
    this.#sheets = [...sheets]
    this.#isJammed = false
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((closed) => this.#server.close(closed))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request
    this.requests.push(`${method} ${url}`)
    if (this.behaviour.cors) {
      response.setHeader('access-control-allow-origin', '*')
      response.setHeader('access-control-expose-headers', 'Location')
    }
    const body = await readAll(request)
    const [, job, what] = /^\/eSCL\/ScanJobs\/([\w-]+)(?:\/(\w+))?$/.exec(url) ?? []
    if (method === 'OPTIONS') this.#preflight(response)
    else if (url === '/eSCL/ScannerCapabilities') xml(response, this.#capabilities())
    else if (url === '/eSCL/ScannerStatus') xml(response, this.#status())
    else if (method === 'POST' && url === '/eSCL/ScanJobs') this.#begin(body, response)
    else if (job !== undefined && method === 'DELETE') this.#cancel(job, response)
    else if (job !== undefined && what === 'NextDocument') await this.#next(job, response)
    else if (job !== undefined && what === 'ErrorDetails' && this.behaviour.exception !== null)
      xml(response, `<ErrorDetails><Name>${this.behaviour.exception}</Name></ErrorDetails>`)
    else end(response, 404)
  }

  #preflight(response: ServerResponse): void {
    response.setHeader('access-control-allow-methods', 'GET, POST, DELETE')
    response.setHeader('access-control-allow-headers', 'content-type')
    end(response, this.behaviour.cors ? 204 : 405)
  }

  #begin(settings: string, response: ServerResponse): void {
    if (this.behaviour.busyJobs > 0) {
      this.behaviour.busyJobs -= 1
      return end(response, 503)
    }
    this.settings.push(settings)
    const source = settings.includes('>Feeder<') ? 'Feeder' : 'Platen'
    const id = `job-${this.#jobs.size + 1}`
    this.#jobs.set(id, { source, given: 0, warmUps: this.behaviour.warmUps, state: 'Processing' })
    const origin = this.behaviour.claimedOrigin ?? this.base.replace('/eSCL', '')
    response.setHeader('location', `${origin}/eSCL/ScanJobs/${id}`)
    end(response, 201)
  }

  #cancel(id: string, response: ServerResponse): void {
    const job = this.#jobs.get(id)
    if (job?.state !== 'Processing') return end(response, 404)
    job.state = 'Canceled'
    this.cancelled.push(id)
    end(response, 200)
  }

  async #next(id: string, response: ServerResponse): Promise<void> {
    const { behaviour } = this
    const job = this.#jobs.get(id)
    if (job?.state !== 'Processing') return end(response, 404)
    if (behaviour.exception !== null) {
      job.state = 'Aborted'
      return end(response, 500)
    }
    if (job.warmUps > 0) {
      job.warmUps -= 1
      return end(response, 503)
    }
    job.warmUps = behaviour.warmUps
    if (job.source === 'Feeder' && job.given === behaviour.jamAfter) {
      this.#isJammed = true
      job.state = 'Aborted'
      return end(response, 409)
    }
    const page = job.source === 'Feeder' ? this.#sheets[0] : job.given === 0 ? behaviour.glass : undefined
    if (!page) {
      job.state = 'Completed'
      return end(response, 404)
    }
    if (behaviour.pageDelayMs > 0) await new Promise((later) => setTimeout(later, behaviour.pageDelayMs))
    response.setHeader(
      'content-type',
      behaviour.formats.includes('image/jpeg') ? 'image/jpeg' : behaviour.formats[0]!,
    )
    response.setHeader('content-length', page.length)
    if (behaviour.cutPage === job.given + 1) {
      behaviour.cutPage = null
      response.write(page.subarray(0, Math.floor(page.length / 2)), () => response.destroy())
      return
    }
    job.given += 1
    if (job.source === 'Feeder') this.#sheets.shift()
    response.end(page)
  }

  #status(): string {
    const { feeder, coverOpen, exception } = this.behaviour
    const adf = coverOpen
      ? 'ScannerAdfHatchOpen'
      : this.#isJammed
        ? 'ScannerAdfJam'
        : this.#sheets.length > 0
          ? 'ScannerAdfLoaded'
          : 'ScannerAdfEmpty'
    const told = feeder === null || exception !== null ? '' : `<scan:AdfState>${adf}</scan:AdfState>`
    const jobs = [...this.#jobs].map(
      ([id, { state }]) =>
        `<scan:JobInfo><pwg:JobUri>/eSCL/ScanJobs/${id}</pwg:JobUri><pwg:JobState>${state}</pwg:JobState></scan:JobInfo>`,
    )
    return `<scan:ScannerStatus ${NAMES}><pwg:Version>2.6</pwg:Version><pwg:State>Idle</pwg:State>${told}<scan:Jobs>${jobs.join('')}</scan:Jobs></scan:ScannerStatus>`
  }

  #capabilities(): string {
    const { glass, feeder, duplex, formats, resolutions } = this.behaviour
    const profile = `<scan:SettingProfiles><scan:SettingProfile>
      <scan:ColorModes><scan:ColorMode>RGB24</scan:ColorMode><scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes>
      <scan:DocumentFormats>${formats.map((type) => `<pwg:DocumentFormat>${type}</pwg:DocumentFormat>`).join('')}</scan:DocumentFormats>
      <scan:SupportedResolutions><scan:DiscreteResolutions>${resolutions
        .map(
          (dpi) =>
            `<scan:DiscreteResolution><scan:XResolution>${dpi}</scan:XResolution><scan:YResolution>${dpi}</scan:YResolution></scan:DiscreteResolution>`,
        )
        .join('')}</scan:DiscreteResolutions></scan:SupportedResolutions>
      </scan:SettingProfile></scan:SettingProfiles>`
    const size = '<scan:MaxWidth>2550</scan:MaxWidth><scan:MaxHeight>3508</scan:MaxHeight>'
    const platen = `<scan:Platen><scan:PlatenInputCaps>${size}${profile}</scan:PlatenInputCaps></scan:Platen>`
    const adf = `<scan:Adf><scan:AdfSimplexInputCaps>${size}${profile}</scan:AdfSimplexInputCaps>${
      duplex ? '<scan:AdfOptions><scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions>' : ''
    }</scan:Adf>`
    return `<scan:ScannerCapabilities ${NAMES}><pwg:Version>2.6</pwg:Version><pwg:MakeAndModel>Máy thử &amp; 1</pwg:MakeAndModel>${
      glass === null ? '' : platen
    }${feeder === null ? '' : adf}</scan:ScannerCapabilities>`
  }
}

async function readAll(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString('utf8')
}

function xml(response: ServerResponse, body: string): void {
  response.setHeader('content-type', 'text/xml')
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`)
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
