/** What poppler, OpenSSL and qpdf say of the same files: they and we must agree, or we must be the stricter. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PDFDocument } from 'pdf-lib'
import type { Signing } from './sign-pdf.ts'
import type { TimestampPort } from './signing-port.ts'
import { findSignatures } from '../../../domain/signature/find-signatures.ts'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { NO_TRUST } from '../../../domain/signature/trust.ts'
import { verifyPdf } from '../../../domain/signature/verify-pdf.ts'
import {
  ECDSA,
  openSigningHouse,
  platform,
  RSA,
  signedPage,
  type SigningHouse,
} from '../../../tests/support/signing-house.ts'

const TOOLS = ['pdfsig', 'openssl', 'qpdf', 'certutil']
const missing = TOOLS.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
const withTools = missing.length === 0 ? describe : describe.skip
const lines = ['GIẤY CHỨNG NHẬN', 'Nguyễn Hoà An']

if (missing.length > 0) console.warn(`not asked for a second opinion on signatures: no ${missing.join(', ')}`)

withTools(`second opinions${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`, () => {
  let folder: string
  let house: SigningHouse
  const at = (name: string) => join(folder, name)
  const run = (tool: string, ...args: string[]) => {
    const done = spawnSync(tool, args, { encoding: 'utf8' })
    return `${done.stdout}${done.stderr}`
  }
  const ours = async (bytes: Uint8Array) =>
    (await verifyPdf(bytes, platform, { ...NO_TRUST, roots: [house.root] })).problem?.code ?? 'valid'
  const poppler = (bytes: Uint8Array) => {
    writeFileSync(at('asked.pdf'), bytes)
    return run('pdfsig', '-nssdir', folder, at('asked.pdf'))
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-sign-'))
    house = await openSigningHouse('Test CA')
    writeFileSync(at('root.der'), house.rootDer)
    execFileSync('certutil', ['-N', '-d', folder, '--empty-password'])
    execFileSync('certutil', ['-A', '-d', folder, '-n', 'test', '-t', 'CT,C,C', '-i', at('root.der')])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each([
    ['RSA', RSA],
    ['ECDSA', ECDSA],
  ])(
    '%s: valid, trusted and whole by poppler and by us; sound for qpdf; the message verified by OpenSSL',
    async (_, algorithm) => {
      const file = await signedPage(lines, await house.officer('Tran Thi Anh', { algorithm }))
      const said = poppler(file)
      expect(said).toContain('Signature is Valid')
      expect(said).toContain('Certificate is Trusted')
      expect(said).toContain('Total document signed')
      expect(said).toContain('ETSI.CAdES.detached')
      expect(await ours(file)).toBe('valid')
      expect(run('qpdf', '--check', at('asked.pdf'))).toContain('No syntax or stream encoding errors')

      const [found] = findSignatures(file)
      writeFileSync(at('message.der'), found!.contents)
      const [from, to] = found!.hole
      writeFileSync(at('content'), Buffer.concat([file.subarray(0, from), file.subarray(to)]))
      writeFileSync(
        at('root.pem'),
        `-----BEGIN CERTIFICATE-----\n${Buffer.from(house.rootDer).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
      )
      const verdict = run(
        'openssl',
        'cms',
        '-verify',
        '-inform',
        'DER',
        '-in',
        at('message.der'),
        '-content',
        at('content'),
        '-binary',
        '-CAfile',
        at('root.pem'),
        '-purpose',
        'any',
        '-out',
        '/dev/null',
      )
      expect(verdict).toMatch(/CMS Verification successful/)
    },
  )

  it('a flipped byte: both refuse', async () => {
    const file = await signedPage(lines, await house.officer('A B'))
    file[500]! ^= 1
    expect(poppler(file)).toContain('Digest Mismatch')
    expect(await ours(file)).toBe('signature.altered')
  })

  it('bytes behind the signature: poppler still says valid, we refuse', async () => {
    const file = await signedPage(lines, await house.officer('A B'))
    const more = Buffer.concat([file, Buffer.from('\n% thêm\n')])
    expect(poppler(more)).toContain('Signature is Valid')
    expect(poppler(more)).toContain('Not total document signed')
    expect(await ours(more)).toBe('signature.appended')
  })

  it('saved again by another program: nobody finds a good signature', async () => {
    const file = await signedPage(lines, await house.officer('A B'))
    const again = await (await PDFDocument.load(file)).save()
    expect(poppler(again)).not.toContain('Signature is Valid')
    expect(await ours(again)).not.toBe('valid')
  })

  it('baseline T: OpenSSL stamps the time, we find it and believe it before what the file says', async () => {
    const file = await signedPage(lines, await house.officer('A B'), { stamper: opensslStamper() })
    expect(poppler(file)).toContain('Signature is Valid')
    const clock = readCertificate(pemBytes('tsa.crt'))!
    const { signatures, problem } = await verifyPdf(file, platform, {
      ...NO_TRUST,
      roots: [house.root, clock],
    })
    expect(problem).toBeNull()
    expect(signatures[0]).toMatchObject({ timeFrom: 'timestamp' })
    const stranger = await verifyPdf(file, platform, { ...NO_TRUST, roots: [house.root] })
    expect(stranger.signatures[0]).toMatchObject({ timeFrom: 'file', signedAt: '2026-11-22T08:00:00Z' })
    // The file claims 2026-11-22T08:00; the stamp is of now.
    expect(Math.abs(Date.parse(signatures[0]!.signedAt) - Date.now())).toBeLessThan(60_000)
    const other = await signedPage(['khác'], await house.officer('A B'), {
      stamper: { stamp: () => opensslStamper().stamp(new Uint8Array(32)) },
    })
    expect(await ours(other)).toBe('signature.damaged')
  })

  it('a digest that can be made for another text is refused, whoever calls it valid', async () => {
    const file = await byOpenssl('adbe.pkcs7.detached', ['-md', 'sha1'])
    expect(await ours(file)).toBe('signature.algorithm-weak')
  })

  it.each([
    ['ETSI.CAdES.detached', ['-cades']],
    ['adbe.pkcs7.detached', []],
  ] as const)('a message that OpenSSL made and not we, as %s: read the same', async (kind, more) => {
    const file = await byOpenssl(kind, ['-md', 'sha256', ...more])
    expect(poppler(file)).toContain('Signature is Valid')
    const { signatures, problem } = await verifyPdf(file, platform, { ...NO_TRUST, roots: [house.root] })
    expect(problem).toBeNull()
    expect(signatures).toMatchObject([
      { holder: { name: 'Lê Thị Bình' }, trust: 'unknown', timeFrom: 'signature', kind },
    ])
  })

  async function byOpenssl(kind: Signing['kind'] & string, more: readonly string[]): Promise<Buffer> {
    const draft = await signedPage(lines, await house.officer('A B'), { kind })
    const { hole } = findSignatures(draft)[0]!
    writeFileSync(at('content'), Buffer.concat([draft.subarray(0, hole[0]), draft.subarray(hole[1])]))
    const subject = ['-utf8', '-subj', '/CN=Lê Thị Bình/O=UBND', '-addext', 'keyUsage=digitalSignature']
    const files = ['-keyout', at('own.pem'), '-out', at('own.crt')]
    run('openssl', 'req', '-x509', '-newkey', 'rsa:3072', '-nodes', ...files, '-days', '30', ...subject)
    const signer = ['-signer', at('own.crt'), '-inkey', at('own.pem'), '-outform', 'DER', '-out', at('made')]
    run('openssl', 'cms', '-sign', '-binary', ...more, '-in', at('content'), ...signer)
    const hex = readFileSync(at('made')).toString('hex')
    const file = Buffer.from(draft)
    file.write(hex.padEnd(hole[1] - hole[0] - 2, '0'), hole[0] + 1, 'latin1')
    return file
  }

  const pemBytes = (name: string) =>
    new Uint8Array(Buffer.from(readFileSync(at(name), 'utf8').replace(/-----[^-]+-----|\s/g, ''), 'base64'))

  function readable(name: string): boolean {
    try {
      return readFileSync(at(name)).length > 0
    } catch {
      return false
    }
  }

  function opensslStamper(): TimestampPort {
    return {
      async stamp(digest) {
        if (!readable('tsa.conf')) makeAuthority()
        writeFileSync(at('digest'), Buffer.from(digest).toString('hex'))
        run(
          'openssl',
          'ts',
          '-query',
          '-digest',
          Buffer.from(digest).toString('hex'),
          '-sha256',
          '-cert',
          '-out',
          at('query'),
        )
        run(
          'openssl',
          'ts',
          '-reply',
          '-config',
          at('tsa.conf'),
          '-queryfile',
          at('query'),
          '-token_out',
          '-out',
          at('token'),
        )
        return new Uint8Array(readFileSync(at('token')))
      },
    }
  }

  function makeAuthority(): void {
    writeFileSync(
      at('tsa.conf'),
      `[tsa]\ndefault_tsa = own\n[own]\nserial = ${at('tsa.serial')}\nsigner_cert = ${at('tsa.crt')}\n` +
        `signer_key = ${at('tsa.key')}\nsigner_digest = sha256\ndefault_policy = 1.2.3.4\ndigests = sha256\n` +
        `ess_cert_id_alg = sha256\ntsa_name = no\nordering = no\n`,
    )
    writeFileSync(at('tsa.serial'), '01\n')
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      at('tsa.key'),
      '-out',
      at('tsa.crt'),
      '-days',
      '30',
      '-subj',
      '/CN=Test TSA',
      '-addext',
      'extendedKeyUsage=critical,timeStamping',
      '-addext',
      'keyUsage=critical,digitalSignature',
    )
  }
})
