/** Requests over plain sockets whose bytes are counted, headers included, in both directions. */
import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import type { Line } from '../../tests/support/sync-device.ts'

export class CountingLine {
  readonly #origin: URL
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  readonly #sockets = new Set<Socket>()

  constructor(origin: string) {
    this.#origin = new URL(origin)
  }

  get bytes(): number {
    return [...this.#sockets].reduce((sum, socket) => sum + socket.bytesRead + socket.bytesWritten, 0)
  }

  readonly send: Line = (path, init = {}) =>
    new Promise((resolve, reject) => {
      const headers = init.headers as Record<string, string> | undefined
      const body = init.body as Uint8Array | string | undefined
      const { hostname, port } = this.#origin
      const asked = request({
        hostname,
        port,
        path,
        method: init.method ?? 'GET',
        headers,
        agent: this.#agent,
      })
      asked.once('socket', (socket) => this.#sockets.add(socket))
      asked.once('error', reject)
      asked.once('response', (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.once('error', reject)
        answer.once('end', () => {
          const status = answer.statusCode ?? 0
          const text = status === 204 ? null : Buffer.concat(pieces)
          resolve(new Response(text, { status, headers: answer.headers as Record<string, string> }))
        })
      })
      asked.end(body)
    })

  close(): void {
    this.#agent.destroy()
  }
}
