/** A certificate authority of the tests, officers' certificates, and files signed with them. */
import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { PDFDocument, type PDFFont } from 'pdf-lib'
import { readCertificate, type Certificate } from '../../domain/signature/certificate.ts'
import { overSubtle, type SignatureCrypto } from '../../domain/signature/crypto-port.ts'
import { createFont } from '../../workers/pdf/fontkit-adapter.ts'
import { signPdf, type Signing } from '../../workers/pdf/signature/sign-pdf.ts'
import { softwareKey } from '../../workers/pdf/signature/software-key.ts'
import type { SigningPort } from '../../workers/pdf/signature/signing-port.ts'

x509.cryptoProvider.set(webcrypto as unknown as Crypto)

export const platform: SignatureCrypto = overSubtle(webcrypto.subtle as unknown as SubtleCrypto)
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
  officer(name: string, change?: OfficerChange): Promise<Officer>
}

export interface OfficerChange {
  readonly algorithm?: typeof RSA | typeof ECDSA
  readonly notBefore?: Date
  readonly notAfter?: Date
  readonly usage?: x509.KeyUsageFlags
}

/** Valid for the years the tests play in. */
const FROM = new Date('2024-01-01T00:00:00Z')
const TO = new Date('2034-01-01T00:00:00Z')

export async function openSigningHouse(name = 'CA thử nghiệm'): Promise<SigningHouse> {
  const keys = (await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify'])) as CryptoKeyPair
  const made = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: `CN=${name}, O=Ban thử nghiệm, C=VN`,
    notBefore: FROM,
    notAfter: TO,
    signingAlgorithm: RSA,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 2, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  })
  const rootDer = new Uint8Array(made.rawData)
  let serial = 0x1000
  return {
    rootDer,
    root: readCertificate(rootDer)!,
    async officer(holder, change = {}) {
      const algorithm = change.algorithm ?? ECDSA
      const own = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair
      const issued = await x509.X509CertificateGenerator.create({
        serialNumber: (serial++).toString(16),
        subject: `CN=${holder}, O=Ủy ban nhân dân xã Hoằng Giang, C=VN`,
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
