import { describe, expect, it } from 'vitest'
import { readCapabilities } from './capabilities.ts'
import { isFeederLoaded, readStatus } from './scanner-status.ts'
import { readXml } from './xml.ts'

/** As printers of another maker nest it: one profile for all at the top, a range of resolutions, PDF only for the glass. */
const REFERRED = `<?xml version="1.0"?><!-- made up -->
<scan:ScannerCapabilities xmlns:scan="a" xmlns:pwg="b"><pwg:MakeAndModel>A &amp; B &#x41;</pwg:MakeAndModel>
<scan:SettingProfiles><scan:SettingProfile name="p1">
  <scan:ColorModes><scan:ColorMode>Grayscale8</scan:ColorMode></scan:ColorModes>
  <scan:DocumentFormats><pwg:DocumentFormat>application/PDF</pwg:DocumentFormat></scan:DocumentFormats>
  <scan:SupportedResolutions><scan:ResolutionRange><scan:XResolutionRange><scan:Min>150</scan:Min><scan:Max>300</scan:Max></scan:XResolutionRange></scan:ResolutionRange></scan:SupportedResolutions>
</scan:SettingProfile></scan:SettingProfiles>
<scan:Platen><scan:PlatenInputCaps><scan:MaxWidth>2550</scan:MaxWidth><scan:SettingProfiles><scan:SettingProfile ref="p1"/></scan:SettingProfiles></scan:PlatenInputCaps></scan:Platen>
</scan:ScannerCapabilities>`

describe('what a scanner says', () => {
  it('is found wherever its maker put it', () => {
    expect(readCapabilities(REFERRED)).toEqual({
      ok: true,
      value: {
        model: 'A & B A',
        platen: {
          resolutions: [150, 200, 240, 300],
          colours: ['grey'],
          formats: ['application/pdf'],
          maxWidth: 2550,
          maxHeight: 3508,
        },
        feeder: null,
        duplex: false,
      },
    })
  })

  it.each(['', '<html><body>Router</body></html>', '<ScannerCapabilities/>', '{"a":1}'])(
    'is no scanner: %j',
    (source) =>
      expect(readCapabilities(source)).toMatchObject({ problem: { code: 'scanner.not-a-scanner' } }),
  )

  it('of its feeder may be nothing at all', () => {
    const status = readStatus('<ScannerStatus><State>Idle</State></ScannerStatus>')
    expect(status).toEqual({ state: 'Idle', feeder: null, reasons: [] })
    expect(status && isFeederLoaded(status)).toBeNull()
  })
})

describe('the reader of XML', () => {
  it('keeps names without prefix, text and CDATA', () => {
    expect(readXml('<a:b c="d/e"> x <f/><![CDATA[<g>]]></a:b>')).toEqual({
      name: 'b',
      text: 'x <g>',
      children: [{ name: 'f', text: '', children: [] }],
    })
  })

  it.each([
    ['cut short', '<a><b></b>'],
    ['crossed', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY x "xxxxxxxx">]><a>&x;</a>'],
    ['a well without bottom', '<a>'.repeat(100_000)],
    ['too long', `<a>${'x'.repeat(600_000)}</a>`],
  ])('refuses what is %s', (_, source) => expect(readXml(source)).toBeNull())
})
