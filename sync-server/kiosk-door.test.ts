import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { freePort } from '../tests/support/free-port.ts'
import { openKioskDoor } from './kiosk-door.ts'

test('a port that is taken is said once, and opened when it is let go', async () => {
  const port = await freePort()
  const holder = createServer()
  await new Promise<void>((held) => holder.listen(port, '127.0.0.1', () => held()))
  const say = vi.fn<(text: string) => void>()
  const close = openKioskDoor({
    kiosk: { host: '127.0.0.1', port } as Parameters<typeof openKioskDoor>[0]['kiosk'],
    staff: { host: '127.0.0.1', port: 1, timeouts: { requestTimeout: 1_000, headersTimeout: 1_000 } },
    door: null,
    fetch: () => new Response('here'),
    say,
    againMs: 20,
  })
  try {
    await new Promise((later) => setTimeout(later, 100))
    expect(say).toHaveBeenCalledOnce()
    expect(say.mock.calls[0]?.[0]).toContain(String(port))
    await new Promise((closed) => holder.close(closed))
    await vi.waitFor(async () => expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here'))
    expect(say).toHaveBeenCalledTimes(2)
  } finally {
    close()
  }
})
