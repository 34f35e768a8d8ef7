/** What kiosks and boards hear of their place, and what kiosks tell of visits. Nobody is signed in (rules Y10, Y11, Y13). */
import type { Hono } from 'hono'
import { ratingsShape, type RatingsKnown, type RatingsRequest } from '../../../domain/feedback/wire.ts'
import { deviceKeysText } from '../../../domain/receipt-proof/device-keys.ts'
import type { KioskPlace } from '../../../domain/station/place.ts'
import { STATUS_ROUNDS } from '../../../domain/status/secret.ts'
import type { StatusesAnswer } from '../../../domain/status/public-status.ts'
import { instant, vietnamDay } from '../../clock.ts'
import { signText } from '../../keys/ecdsa.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'
import { publicCentre } from './centre.ts'
import { deviceKeysOf } from './device-keys.ts'

const BOXES_AT_ONCE = 5_000

export function routeKiosk(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys, residentsUrl } = parts

  app.get('/api/kiosk/statuses', requireDevice(parts, { kinds: ['kiosk'] }), async (c) => {
    const asked = c.req.query('after') ?? '0'
    if (!/^\d{1,15}$/.test(asked)) return problemResponse({ code: 'request.query.invalid' })
    const page = await store.statuses(c.var.device.commune, Number(asked), BOXES_AT_ONCE)
    const at = instant(clock())
    const none = { salt: '', boxes: [], seq: 0, whole: true }
    return c.json({ ...(page ?? none), rounds: STATUS_ROUNDS, at } satisfies StatusesAnswer)
  })

  app.post('/api/kiosk/ratings', requireDevice(parts, { kinds: ['kiosk'] }), async (c) => {
    const body = await readJson<RatingsRequest>(c.req.raw.headers, c.var.body, ratingsShape)
    if (!body.ok) return problemResponse(body.problem)
    const today = vietnamDay(clock())
    // A clock that runs ahead would put a visit into a week that has not come.
    const ratings = body.value.ratings.map((one) => (one.day > today ? { ...one, day: today } : one))
    await store.addRatings(c.var.device.commune, ratings)
    return c.json({ known: ratings.map(({ id }) => id) } satisfies RatingsKnown)
  })

  app.get('/api/kiosk/place', requireDevice(parts, { kinds: ['kiosk', 'board', 'counter'] }), async (c) => {
    const { code, name, agency, centre, province } = await store.getCommune(c.var.device.commune)
    const at = instant(clock())
    const proof = await deviceKeysOf(parts, code)
    const list = { commune: code, at, keys: proof.keys }
    const sig = () => signText(keys.sign.privateKey, deviceKeysText(list))
    return c.json({
      commune: {
        code,
        name,
        agency,
      },
      centre,
      province,
      at,
      publicUrl: residentsUrl,
      deviceKeys: {
        hash: proof.hash,
        list:
          c.req.query('known') === proof.hash
            ? null
            : {
                ...list,
                sig: sig(),
              },
      },
      view: await publicCentre(parts, code),
    } satisfies KioskPlace)
  })
}
