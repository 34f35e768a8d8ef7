/** Stands between browser and server and writes down what really crosses the line, service worker included. */
import { createServer, request as forward, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export class RequestLog {
  readonly paths: string[] = [] // in order of arrival
  #server: Server | null = null

  /** `port`: of the server behind; answers the origin to open instead. */
  async listen(port: number): Promise<string> {
    const server = createServer((incoming, outgoing) => {
      this.paths.push(incoming.url ?? '')
      const { method, url: path, headers } = incoming
      const onward = forward({ host: 'localhost', port, method, path, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      })
      onward.on('error', () => outgoing.destroy())
      incoming.pipe(onward)
    })
    this.#server = server
    await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
    return `http://localhost:${(server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }
}
