/** A certificate authority of the tests, officers' certificates, and files signed with them. */
import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { PDFDocument, type PDFFont } from 'pdf-lib'
import { readCertificate, type Certificate } from '../../domain/signature/certificate.ts'
import { overDecompression, overSubtle, type SignatureCrypto } from '../../domain/signature/crypto-port.ts'
import { createFont } from '../../workers/pdf/fontkit-adapter.ts'
import { signPdf, type Signing } from '../../workers/pdf/signature/sign-pdf.ts'
import { softwareKey } from '../../workers/pdf/signature/software-key.ts'
import type { SigningPort } from '../../workers/pdf/signature/signing-port.ts'

x509.cryptoProvider.set(webcrypto as unknown as Crypto)

export const platform: SignatureCrypto = overSubtle(
  webcrypto.subtle as unknown as SubtleCrypto,
  overDecompression(DecompressionStream),
)
const font = () =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/fonts/tinos-regular.ttf')))

export const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const
export const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

export interface Officer {
  readonly signer: SigningPort
  readonly certificate: Uint8Array
}

export interface SigningHouse {
  readonly root: Certificate
  readonly rootDer: Uint8Array
  readonly caPem: string
  readonly caKeyPem: string
  officer(name: string, change?: OfficerChange): Promise<Officer>
  /** Signed by the house; serials in hex. */
  crl(
    revoked: readonly { readonly serial: string; readonly at: string }[],
    change?: CrlChange,
  ): Promise<Uint8Array>
  /** An authority under this one, with officers of its own. */
  below(name: string): Promise<SigningHouse>
}

export interface CrlChange {
  readonly from?: string
  readonly until?: string
}

export interface OfficerChange {
  readonly subject?: string // more of the name, as `, T=Chủ tịch`
  readonly points?: readonly string[] // where the list of revoked certificates is said to be
  readonly algorithm?: typeof RSA | typeof ECDSA
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly usage?: x509.KeyUsageFlags
}

interface Above {
  readonly subject: string
  readonly key: CryptoKey
}

/** Valid for the years the tests play in. */
const FROM = new Date('2024-01-01T00:00:00Z')
const TO = new Date('2034-01-01T00:00:00Z')

export async function openSigningHouse(name = 'CA thử nghiệm', above?: Above): Promise<SigningHouse> {
  const keys = (await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])) as CryptoKeyPair
  const subject = `CN=${name}, O=Ban thử nghiệm, C=VN`
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: above ? '02' : '01',
    subject,
    issuer: above?.subject ?? subject,
    notBefore: FROM,
    notAfter: TO,
    signingAlgorithm: RSA,
    publicKey: keys.publicKey,
    signingKey: above?.key ?? keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(true, 2, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
  const rootDer = new Uint8Array(made.rawData)
  let serial = 0x1000
  const points = (addresses: readonly string[] | undefined) =>
    addresses ? [new x509.CRLDistributionPointsExtension([...addresses])] : []
  return {
    caPem: made.toString('pem'),
    caKeyPem: x509.PemConverter.encode(
      await webcrypto.subtle.exportKey('pkcs8', keys.privateKey),
      'PRIVATE KEY',
    ),
    below: (other) => openSigningHouse(other, { subject: made.subject, key: keys.privateKey }),
    async crl(revoked, { from = '2026-11-22T06:00:00Z', until = '2026-11-29T06:00:00Z' } = {}) {
      const made = await x509.X509CrlGenerator.create({
        issuer: subject,
        thisUpdate: new Date(from),
        nextUpdate: new Date(until),
        signingAlgorithm: RSA,
        signingKey: keys.privateKey,
        entries: revoked.map(({ serial: serialNumber, at }) => ({
          serialNumber,
          revocationDate: new Date(at),
        })),
      })
      return new Uint8Array(made.rawData)
    },
    rootDer,
    root: readCertificate(rootDer)!,
    async officer(holder, change = {}) {
      const algorithm = change.algorithm ?? ECDSA
      const own = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
      const issued = await x509.X509CertificateGenerator.create({
        serialNumber: (serial++).toString(16),
        subject: `CN=${holder}, O=Ủy ban nhân dân xã Hoằng Giang${change.subject ?? ''}, C=VN`,
        issuer: made.subject,
        notBefore: change.notBefore ?? FROM,
        notAfter: change.notAfter ?? TO,
        signingAlgorithm: RSA,
        publicKey: own.publicKey,
        signingKey: keys.privateKey,
        extensions: [
          new x509.KeyUsagesExtension(
            change.usage ?? x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation,
            true,
          ),
          ...points(change.points),
        ],
      })
      const certificate = new Uint8Array(issued.rawData)
      return { certificate, signer: softwareKey(own.privateKey, [certificate]) }
    },
  }
}

/** A page of text, unsigned. */
export async function pageOf(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.registerFontkit({ create: createFont } as unknown as Parameters<typeof pdf.registerFontkit>[0])
  const face: PDFFont = await pdf.embedFont(font(), { subset: true })
  const page = pdf.addPage([595, 842])
  for (const [i, line] of lines.entries())
    page.drawText(line, { x: 85, y: 700 - i * 20, size: 13, font: face })
  return await pdf.save()
}

export async function signedPage(
  lines: readonly string[],
  { signer }: Officer,
  change: Partial<Signing> = {},
): Promise<Uint8Array> {
  const at = change.at ?? new Date('2026-11-22T08:00:00Z')
  const seen = ['Người ký: Trần Thị Ngọc Ánh', 'Thời gian ký: 22/11/2026 15:00:00 +07:00']
  return await signPdf(await pageOf(lines), signer, {
    lines: seen,
    field: 'Signature1',
    font: font(),
    at,
    ...change,
  })
}
