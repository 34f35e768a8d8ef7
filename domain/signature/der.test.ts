import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { platform } from '../../tests/support/signing-house.ts'
import { oid, sequence, tlv } from '../../workers/pdf/signature/der-write.ts'
import { readCertificate } from './certificate.ts'
import { oidOf, readDer, readPadded } from './der.ts'
import { pdfTime, textOf, timeOf } from './der-text.ts'
import { readSignedData } from './signed-data.ts'
import { NO_TRUST } from './trust.ts'
import { verifyPdf } from './verify-pdf.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('DER from strangers', () => {
  it('any bytes are a tree or nothing, and nothing built on it throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const tree = readDer(bytes)
        if (tree) expect(tree.raw).toEqual(bytes)
        readSignedData(tree)
        readCertificate(bytes)
        timeOf(tree)
        textOf(tree)
      }),
      { numRuns: 3000 },
    )
  })

  it('is read in its shortest form only, and not deeper or wider than anything lawful', () => {
    expect(readDer(Uint8Array.of(0x04, 0x81, 0x01, 0x00))).toBeUndefined() // one byte would do
    expect(readDer(Uint8Array.of(0x30, 0x80, 0x00, 0x00))).toBeUndefined() // no end said
    expect(readDer(Uint8Array.of(0x04, 0x02, 0x00))).toBeUndefined() // longer than there is
    let deep: Uint8Array = tlv(0x05)
    for (let i = 0; i < 1000; i++) deep = sequence(deep)
    expect(readDer(deep)).toBeUndefined()
    expect(readDer(sequence(...Array.from({ length: 30_000 }, () => tlv(0x05))))).toBeUndefined()
  })

  it('is padded with zeros or with nothing', () => {
    const value = oid('1.2.840.113549.1.7.2')
    expect(readPadded(Uint8Array.of(...value, 0, 0))?.raw).toEqual(value)
    expect(readPadded(Uint8Array.of(...value, 0, 1))).toBeUndefined()
  })

  it('names what was written', () => {
    for (const name of ['1.2.840.113549.1.7.2', '2.5.29.15', '2.16.840.1.101.3.4.2.1', '0.9.2342.19200300'])
      expect(oidOf(readDer(oid(name)))).toBe(name)
  })
})

describe('times', () => {
  const utc = (text: string) => timeOf(readDer(tlv(0x17, latin1(text))))
  const general = (text: string) => timeOf(readDer(tlv(0x18, latin1(text))))

  it.each([
    [utc('261122080000Z'), '2026-11-22T08:00:00Z'],
    [utc('500101000000Z'), '1950-01-01T00:00:00Z'],
    [general('20500101000000Z'), '2050-01-01T00:00:00Z'],
    [utc('260230000000Z'), undefined],
    [general('2026112208Z'), undefined],
    [pdfTime("D:20261122150000+07'00'"), '2026-11-22T08:00:00Z'],
    [pdfTime('D:20261122080000Z'), '2026-11-22T08:00:00Z'],
    [pdfTime('D:20261322080000Z'), undefined],
  ])('%s', (read, wanted) => expect(read).toBe(wanted))

  it('letters of a name are composed, and nothing hidden stays', () => {
    const utf8 = (text: string) => textOf(readDer(tlv(0x0c, new Uint8Array(Buffer.from(text)))))
    expect(utf8('Trần Thị Ngọc Ánh\u202e'.normalize('NFD'))).toBe('Trần Thị Ngọc Ánh')
    expect(utf8('𠮷')).toBe('𠮷')
    expect(textOf(readDer(tlv(0x0c, Uint8Array.of(0xc0, 0x80, 0xff, 0x41))))).toBe('\ufffd\ufffd\ufffdA')
  })
})

it('a file full of what looks like signatures is looked at only so far', async () => {
  const place = '/ByteRange[0 12 40 9]'
  const bytes = latin1(`%PDF-1.7\n 1 0 obj<</Contents <${'0'.repeat(20)}>>>${place.repeat(200_000)}`)
  expect((await verifyPdf(bytes, platform, { ...NO_TRUST, roots: [] })).problem?.code).toBe('signature.none')
})
