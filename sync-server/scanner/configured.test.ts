import { describe, expect, it } from 'vitest'
import { directOrigins, readScanners, type ConfiguredScanner } from './configured.ts'

describe('SCANNERS', () => {
  it('names addresses, relayed or spoken to by pages', () => {
    const scanners = readScanners(
      ' Tầng 1=http://10.0.0.5:8080 ; Quầy 3=direct:https://localhost:9901/eSCL/;',
    )
    expect(scanners).toMatchObject([
      { name: 'Tầng 1', road: 'relay', base: 'http://10.0.0.5:8080/eSCL' },
      { name: 'Quầy 3', road: 'direct', base: 'https://localhost:9901/eSCL' },
    ])
    expect(directOrigins(scanners as readonly ConfiguredScanner[])).toEqual(['https://localhost:9901'])
  })

  it('unset: NAPS2 on the computer one sits at; empty: none', () => {
    expect(readScanners(undefined)).toMatchObject([{ name: '', road: 'direct' }])
    expect(readScanners('')).toEqual([])
  })

  it('an id stays with its address, whatever its place and name', () => {
    const [, second] = readScanners('A=http://10.0.0.5;B=http://10.0.0.6') as readonly ConfiguredScanner[]
    expect(readScanners('C=http://10.0.0.6/eSCL')).toMatchObject([{ id: second?.id }])
  })

  it.each([
    'http://10.0.0.5',
    '=http://10.0.0.5',
    'A=10.0.0.5',
    'A=ftp://10.0.0.5',
    'A=file:///etc/passwd',
    'A=http://a:b@10.0.0.5',
    'A=http://10.0.0.5/eSCL?x=1',
    'A=http://10.0.0.5;B=http://10.0.0.5/eSCL',
  ])('refuses %s', (text) => expect(readScanners(text)).toBeTypeOf('string'))
})
