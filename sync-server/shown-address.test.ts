import { describe, expect, it } from 'vitest'
import { kioskAddresses, stationOrigin } from './shown-address.ts'

const kiosk = { port: 8081, host: null, origin: null }
const door = { reachable: () => ['motcua.lan', '10.8.0.2'] }

describe('where stations are sent', () => {
  it('is where the proxy shows it, whatever else is known', () => {
    const origin = 'https://kiosk.example.vn'
    expect(kioskAddresses({ ...kiosk, origin }, 8081, door)).toEqual([origin])
    expect(stationOrigin({ ...kiosk, origin }, false, 'motcua.example.vn')).toBe(origin)
  })

  it("is the name the staff use with the other port, or the address on the residents' network", () => {
    expect(kioskAddresses(kiosk, 8081, door)).toEqual(['https://motcua.lan:8081', 'https://10.8.0.2:8081'])
    expect(stationOrigin(kiosk, true, 'motcua.lan')).toBe('https://motcua.lan:8081')
    const apart = { ...kiosk, host: '10.9.0.2' }
    expect(kioskAddresses(apart, 8081, door)).toEqual(['https://10.9.0.2:8081'])
    expect(stationOrigin(apart, true, 'motcua.lan')).toBe('https://10.9.0.2:8081')
  })

  it('is not guessed behind a proxy nobody told of; on this machine it is known', () => {
    expect(stationOrigin(kiosk, false, 'motcua.example.vn')).toBeNull()
    expect(stationOrigin(null, true, 'motcua.lan')).toBeNull()
    expect(stationOrigin(kiosk, false, 'localhost')).toBe('http://localhost:8081')
    expect(kioskAddresses({ ...kiosk, host: '127.0.0.1' }, 8081, null)).toEqual(['http://localhost:8081'])
  })
})
