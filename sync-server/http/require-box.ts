/** Routes of commune boxes, and what is refused to devices whose home is a box. */
import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './answer.ts'
import type { Env, Parts } from './parts.ts'
import { requireDevice } from './require-device.ts'

/** A counter is told that it is at the wrong door. */
const kinds = ['box', 'counter'] as const

export function requireBox(parts: Parts, maxBytes?: number): MiddlewareHandler<Env> {
  const proven = requireDevice(parts, { kinds, ...(maxBytes === undefined ? {} : { maxBytes }) })
  return async (c, next) => {
    let isBox = true
    const refused = await proven(c, async () => {
      isBox = c.var.device.kind === 'box'
      if (isBox) await next()
    })
    if (!isBox) return problemResponse({ code: 'upstream.not-a-box' })
    return refused
  }
}

/** One sequencer per commune: where a box is the home, this server takes no facts from devices. */
export function requireHomeHere({ isHomeHere }: Parts): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { commune } = c.var.device
    if (!(await isHomeHere(commune)))
      return problemResponse({ code: 'commune.home-elsewhere', details: { commune } })
    return next()
  }
}
