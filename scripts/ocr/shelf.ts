/**
 * Serves the built workers and the reader's kit from memory with the server's own strict headers, so that a build made
 * meanwhile cannot pull a file from under a running page. Pages to read lie on it under numbers, one at a time.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { extname, join, relative, sep } from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { strictHeaders } from '../../sync-server/http/headers.ts'
import type { Env } from '../../sync-server/http/parts.ts'

/** The only folders of the build a reading page asks for. */
const FOLDERS = ['assets', 'ocr']
const COMPRESSED_COPY = /\.(?:js|wasm|css|svg)\.(?:br|gz)$/
const MIME: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.gz': 'application/gzip',
}

export interface Shelf {
  readonly origin: string
  /** Addresses of the built workers: the page may start no other script. */
  readonly workers: { readonly imaging: string; readonly ocr: string }
  /** Lays bytes where the page can fetch them; answers the path. */
  lay(bytes: Uint8Array): string
  /** What the page sent back under this name, once. */
  take(name: string): Uint8Array | undefined
  remove(path: string): void
  close(): Promise<void>
}

function loadBuild(dist: string): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const folder of FOLDERS) {
    const below = join(dist, folder)
    if (!existsSync(below)) continue
    for (const entry of readdirSync(below, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || COMPRESSED_COPY.test(entry.name)) continue
      const path = join(entry.parentPath, entry.name)
      files.set(`/${relative(dist, path).split(sep).join('/')}`, new Uint8Array(readFileSync(path)))
    }
  }
  return files
}

/** Vite names the bundle of `workers/x/worker.ts` after its folder (vite/worker-files.ts). */
function findWorker(files: ReadonlyMap<string, unknown>, worker: string): string {
  const pattern = new RegExp(`^/assets/worker-${worker}-[\\w-]+\\.js$`)
  const found = [...files.keys()].find((path) => pattern.test(path))
  if (found === undefined) throw new Error(`the build holds no ${worker} worker; run npm run build`)
  return found
}

export async function openShelf(dist: string): Promise<Shelf> {
  const files = loadBuild(dist)
  const workers = { imaging: findWorker(files, 'imaging'), ocr: findWorker(files, 'ocr') }
  const laid = new Map<string, Uint8Array<ArrayBuffer>>()
  const sentBack = new Map<string, Uint8Array>()
  const app = new Hono<Env>()
  app.use(strictHeaders([]))
  app.get('/', (c) => c.html('<!doctype html><title>ocr</title>'))
  app.put('/made/:name', async (c) => {
    sentBack.set(c.req.param('name'), new Uint8Array(await c.req.arrayBuffer()))
    return new Response(null, { status: 204 })
  })
  app.get('*', (c) => {
    const bytes = laid.get(c.req.path) ?? files.get(c.req.path)
    const type = MIME[extname(c.req.path)] ?? 'application/octet-stream'
    return bytes ? c.body(bytes, 200, { 'content-type': type }) : c.notFound()
  })
  const server = await new Promise<ServerType>((listening) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' }, () => listening(started))
  })
  let count = 0
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    workers,
    lay(bytes) {
      const path = `/page/${++count}`
      laid.set(path, new Uint8Array(bytes))
      return path
    },
    take(name) {
      const bytes = sentBack.get(name)
      sentBack.delete(name)
      return bytes
    },
    remove: (path) => void laid.delete(path),
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
