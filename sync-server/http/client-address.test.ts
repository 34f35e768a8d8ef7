import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'
import type { Env } from './parts.ts'

const app = new Hono<Env>().get('/', (c) => c.text(clientAddress(c)))

it.each([
  ['10.0.0.5', undefined, '10.0.0.5'],
  ['10.0.0.5', '203.0.113.9', '10.0.0.5'], // somebody on the network who invents one
  ['127.0.0.1', undefined, '127.0.0.1'],
  ['127.0.0.1', '192.168.1.7', '192.168.1.7'],
  ['::ffff:127.0.0.1', '1.1.1.1, 192.168.1.7', '192.168.1.7'], // what the client said stands before what the proxy saw
  ['::1', 'fd00::7', 'fd00::7'],
  ['::1', 'unknown', '::1'],
  ['::1', '192.168.1.7, <b>', '::1'],
])('from %s with forwarded %s counts %s', async (remoteAddress, forwarded, counted) => {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  expect(await answer.text()).toBe(counted)
})
