/** nginx with the very configuration we hand out; only ports, names of files and the limits of a test folder are changed. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Served } from '../../sync-server/tls/served.ts'
import { freePort } from './free-port.ts'

const given = resolve(import.meta.dirname, '../../deploy/nginx.conf')

export const nginxProgram = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find(existsSync)

export class Nginx {
  readonly httpsPort: number
  readonly #folder: string
  readonly #child: ChildProcess

  private constructor(folder: string, httpsPort: number, child: ChildProcess) {
    this.#folder = folder
    this.httpsPort = httpsPort
    this.#child = child
  }

  static async start(serverPort: number, { cert, key }: Pick<Served, 'cert' | 'key'>): Promise<Nginx> {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-nginx-'))
    const [httpPort, httpsPort] = [await freePort(), await freePort()]
    const place = (name: string) => join(folder, name)
    mkdirSync(place('temp'))
    writeFileSync(place('cert.pem'), cert)
    writeFileSync(place('key.pem'), key)
    const changes: readonly (readonly [RegExp, string])[] = [
      [/127\.0\.0\.1:8080/g, `127.0.0.1:${serverPort}`],
      [/ listen \[::\][^;]*;\n/g, '\n'],
      [/listen 443/g, `listen 127.0.0.1:${httpsPort}`],
      [/listen 80;/g, `listen 127.0.0.1:${httpPort};`],
      [/\/etc\/ssl\/motcua\/fullchain\.pem/g, place('cert.pem')],
      [/\/etc\/ssl\/motcua\/key\.pem/g, place('key.pem')],
    ]
    const site = changes.reduce(
      (text, [from, to]) => {
        if (!from.test(text)) throw new Error(`the configuration no longer has ${from}`)
        return text.replace(from, to)
      },
      readFileSync(given, 'utf8'),
    )
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    const http = [...temp.map((name) => `${name}_temp_path temp/${name};`), 'access_log off;', site].join(
      '\n',
    )
    const user = process.getuid?.() === 0 ? 'user root;\n' : ''
    writeFileSync(
      place('nginx.conf'),
      `${user}daemon off;\nmaster_process off;\npid nginx.pid;\nevents {}\nhttp {\n${http}\n}\n`,
    )
    const args = ['-p', folder, '-c', place('nginx.conf'), '-e', place('error.log')]
    const checked = spawnSync(nginxProgram!, ['-t', ...args], { encoding: 'utf8' })
    if (checked.status !== 0) throw new Error(checked.stderr)
    const child = spawn(nginxProgram!, args, { stdio: 'ignore' })
    await answers(httpsPort)
    return new Nginx(folder, httpsPort, child)
  }

  async stop(): Promise<void> {
    const gone = new Promise((ended) => this.#child.once('exit', ended))
    this.#child.kill('SIGTERM')
    await gone
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isOpen = await new Promise<boolean>((tell) => {
      const socket = connect(port, '127.0.0.1', () => tell(true)).once('error', () => tell(false))
      socket.once('close', () => {}).unref()
      setTimeout(() => socket.destroy(), 100).unref()
    })
    if (isOpen) return
    await new Promise((later) => setTimeout(later, 25))
  }
  throw new Error(`nothing answers at port ${port}`)
}
