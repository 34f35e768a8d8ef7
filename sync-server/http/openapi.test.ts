import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestServer } from '../../tests/support/test-server.ts'
import { operations } from './openapi/operations.ts'
import { schemas } from './openapi/schemas.ts'

interface Description {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, unknown> }>>
}

describe('OpenAPI 3.1', () => {
  let server: TestServer
  let description: Description

  beforeAll(async () => {
    server = await TestServer.open()
    description = (await (await server.line('/api/openapi.json')).json()) as Description
  })
  afterAll(() => server.close())

  /** `GET /api/blobs/{sha256}` … as the app really has them. HEAD is served by the GET route of the same path. */
  const realRoutes = () => {
    const routes = server.assembled.app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'))
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    return new Set(routes)
  }
  const described = () =>
    new Set(
      Object.entries(description.paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method === 'head' ? 'GET' : method.toUpperCase()} ${path}`),
      ),
    )

  it('describes every route, and only routes that exist', () => {
    expect(described().size).toBeGreaterThan(15)
    expect([...described()].sort()).toEqual([...realRoutes()].sort())
  })

  it('every described path answers', async () => {
    for (const { method, path } of operations) {
      const response = await server.line(path.replace(/\{\w+\}/g, 'x'), { method: method.toUpperCase() })
      const { code } = (response.headers.get('content-type') ?? '').includes('problem')
        ? ((await response.json().catch(() => ({}))) as { code?: string })
        : {}
      expect(code, `${method} ${path}`).not.toBe('request.route.not-found')
    }
  })

  it('every operation that needs a caller says how it refuses strangers', () => {
    for (const { caller, problems, path } of operations.filter((one) => one.caller !== 'anyone'))
      expect(problems, path).toContain(caller === 'session' ? 'session.missing' : 'proof.missing')
  })

  it('strangers are refused where the description says so', async () => {
    for (const { method, path, caller } of operations) {
      if (caller === 'anyone') continue
      const response = await server.line(path.replace(/\{\w+\}/g, 'x'), { method: method.toUpperCase() })
      expect(response.status, `${method} ${path}`).toBe(401)
    }
  })

  it('every reference leads to a schema, and every schema is used', () => {
    const text = JSON.stringify({ paths: description.paths, schemas })
    const used = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name))
    expect(used).toEqual(new Set(Object.keys(schemas)))
  })
})
