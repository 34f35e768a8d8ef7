/**
 * The line between counters and server, as a process in between that reads every request whole and then treats it badly.
 * The server is never asked what it thinks of that.
 */
import {
  createServer,
  request as forward,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Fault =
  | 'none'
  | 'lost' // never reaches the server
  | 'request-cut' // the server gets the beginning of the request
  | 'answer-lost' // done by the server, no answer comes back
  | 'answer-cut' // the beginning of the answer comes back
  | 'twice' // the same bytes reach the server twice, one after the other; the second answer comes back
  | 'twice-at-once' // the same, together
  | 'late' // the caller gives up; the request reaches the server after later ones

export interface Passing {
  readonly method: string
  readonly path: string
  readonly bytes: number
}

interface Held {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

const HOP = ['connection', 'keep-alive', 'transfer-encoding']

export class BadLine {
  /** How often each fault really happened. */
  readonly happened: Record<Fault, number> = {
    none: 0,
    lost: 0,
    'request-cut': 0,
    'answer-lost': 0,
    'answer-cut': 0,
    twice: 0,
    'twice-at-once': 0,
    late: 0,
  }
  origin = ''
  /** Decides over every request; `none` for ever once the line is mended. */
  plan: (passing: Passing) => Fault
  readonly #random: () => number
  readonly #late: Held[] = []
  #port = 0
  #server: Server | null = null

  constructor(random: () => number, plan: (passing: Passing) => Fault) {
    this.#random = random
    this.plan = plan
  }

  get faults(): number {
    return Object.entries(this.happened).reduce((sum, [fault, n]) => (fault === 'none' ? sum : sum + n), 0)
  }

  /** `port`: of the server behind. */
  async open(port: number): Promise<void> {
    this.#port = port
    const server = createServer((incoming, outgoing) => {
      void this.#pass(incoming)
        .then((answered) => {
          if (answered === null) return incoming.socket.destroy()
          const { status, headers, body } = answered
          outgoing.writeHead(status, { ...without(headers, HOP), 'content-length': body.length })
          return outgoing.end(body)
        })
        .catch(() => incoming.socket.destroy())
    })
    this.#server = server
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`
  }

  /** The line is good from now on, and what was held up arrives. */
  async mend(): Promise<void> {
    this.plan = () => 'none'
    await this.#deliverLate()
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  /** The answer to give, or null when the caller gets none. */
  async #pass(incoming: IncomingMessage): Promise<Answered | null> {
    const body = await readAll(incoming)
    const held: Held = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: without(incoming.headers, HOP),
      body,
    }
    const fault = this.plan({ method: held.method, path: held.path, bytes: body.length })
    this.happened[fault]++
    if (this.#late.length > 0 && this.#random() < 0.4) await this.#deliverLate()
    switch (fault) {
      case 'none':
        return await this.#ask(held)
      case 'lost':
        return null
      case 'request-cut':
        await this.#askHalf(held)
        return null
      case 'answer-lost':
        await this.#ask(held)
        return null
      case 'answer-cut':
        answerHalf(incoming.socket, await this.#ask(held), this.#random())
        return null
      case 'twice':
        await this.#ask(held)
        return await this.#ask(held)
      case 'twice-at-once': {
        const both = await Promise.all([this.#ask(held), this.#ask(held)])
        return both[this.#random() < 0.5 ? 0 : 1] ?? null
      }
      case 'late':
        this.#late.push(held)
        return null
    }
  }

  async #deliverLate(): Promise<void> {
    const late = this.#late.splice(0)
    late.sort(() => this.#random() - 0.5)
    for (const held of late) await this.#ask(held).catch(() => null)
  }

  #ask({ method, path, headers, body }: Held): Promise<Answered> {
    return new Promise((resolve, reject) => {
      const onward = forward({ host: 'localhost', port: this.#port, method, path, headers }, (answer) => {
        readAll(answer).then(
          (read) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: read }),
          reject,
        )
      })
      onward.on('error', reject)
      onward.end(body)
    })
  }

  /** Announces all of it, sends a part, and hangs up. */
  #askHalf({ method, path, headers, body }: Held): Promise<void> {
    return new Promise((done) => {
      const onward = forward({ host: 'localhost', port: this.#port, method, path, headers })
      onward.on('error', () => done())
      onward.on('response', (answer) => answer.resume())
      onward.on('close', () => done())
      const part = body.subarray(0, Math.floor(this.#random() * body.length))
      onward.flushHeaders()
      onward.write(part, () => setTimeout(() => onward.destroy(), this.#random() * 10))
    })
  }
}

function answerHalf(socket: Socket, { status, headers, body }: Answered, share: number): void {
  const lines = Object.entries(without(headers, [...HOP, 'content-length'])).map(
    ([name, value]) => `${name}: ${String(value)}`,
  )
  const head = `HTTP/1.1 ${status} X\r\n${lines.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(head), body])
  socket.write(whole.subarray(0, Math.floor(share * (whole.length - 1))), () => socket.destroy())
}

function without(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}

async function readAll(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of message) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
