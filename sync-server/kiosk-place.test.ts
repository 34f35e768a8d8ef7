import { describe, expect, it } from 'vitest'
import { readKioskPlace } from './kiosk-place.ts'

const staff = { port: 8080, host: null, tls: null }
const own = { kind: 'own', names: [], helpPort: 8081 } as const

describe('where residents come in', () => {
  it('is the next port, and another where help stands; none beside a port of chance', () => {
    expect(readKioskPlace({}, staff)).toEqual({ port: 8081, host: null, origin: null })
    expect(readKioskPlace({}, { ...staff, tls: own })).toEqual({ port: 8082, host: null, origin: null })
    expect(readKioskPlace({}, { ...staff, port: 0 })).toBeNull()
    expect(readKioskPlace({}, { ...staff, port: 65_535 })).toBeNull()
  })

  it('is what the technician says', () => {
    expect(readKioskPlace({ KIOSK_PORT: 'off' }, staff)).toBeNull()
    expect(readKioskPlace({ KIOSK_PORT: '0' }, { ...staff, port: 0 })).toEqual({
      port: 0,
      host: null,
      origin: null,
    })
    const there = { KIOSK_PORT: '8080', KIOSK_HOST: '10.9.0.1' }
    expect(readKioskPlace(there, { ...staff, host: '10.8.0.1' })).toEqual({
      port: 8080,
      host: '10.9.0.1',
      origin: null,
    })
  })

  it('may be shown by a proxy, at one address', () => {
    const behind = { KIOSK_ORIGIN: 'https://kiosk.example.vn' }
    expect(readKioskPlace(behind, staff)).toMatchObject({ port: 8081, origin: behind.KIOSK_ORIGIN })
    expect(readKioskPlace({ ...behind, KIOSK_PORT: 'off' }, staff)).toMatch(/^KIOSK_ORIGIN/)
    expect(readKioskPlace({ KIOSK_ORIGIN: 'http://kiosk.example.vn' }, staff)).toMatch(/^KIOSK_ORIGIN/)
  })

  it.each(['8080', '8081', '70000', 'on', '-1'])('is never a taken or impossible port: %s', (KIOSK_PORT) =>
    expect(readKioskPlace({ KIOSK_PORT }, { ...staff, tls: own })).toMatch(/^KIOSK_PORT/),
  )
})
