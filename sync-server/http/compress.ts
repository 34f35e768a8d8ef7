/** Answers of the API are compressed as they go (Brotli, else gzip). Files of the app were compressed at build time. */
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import type { Env } from './parts.ts'

const SMALLEST = 1024
const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

export const compressJson: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  if (!c.res.body || headers.has('content-encoding')) return
  if (!(headers.get('content-type') ?? '').includes('json')) return
  headers.append('vary', 'Accept-Encoding')
  const accepted = (c.req.header('accept-encoding') ?? '').split(',').map((e) => e.split(';')[0]?.trim())
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
  if (encoding === null) return
  const plain = Buffer.from(await c.res.clone().arrayBuffer())
  if (plain.length < SMALLEST) return
  const packed =
    encoding === 'br'
      ? await toBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : await toGzip(plain)
  c.res = new Response(packed, { status: c.res.status, headers })
  c.res.headers.set('content-encoding', encoding)
  c.res.headers.set('content-length', String(packed.length))
}
