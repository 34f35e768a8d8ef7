/**
 * The box's own certificate authority. What it may speak for is written into it (name constraints, web servers only):
 * a stolen key can't pretend to be a bank or a ministry to the machines that trust it.
 */
import 'reflect-metadata' // asked for by the library below, before it loads
import { webcrypto, X509Certificate } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { ALGORITHM, constraintsExtension, newSerial, toPem, type Permitted } from './certificate-parts.ts'
import { DAY_MS } from './certificate-facts.ts'
import type { BoxNames } from './names.ts'

const CA_DAYS = 3652
/** Browsers refuse more than 398 days of a public certificate; ours keeps to it. */
const LEAF_DAYS = 397
/** Counter PCs with an empty clock battery may be behind. */
const BEFORE_DAYS = 1

/** One PEM text: the certificate, then its key. */
export async function makeAuthority(host: string, permitted: Permitted, now: number): Promise<string> {
  const keys = await newKeys()
  const name = [{ CN: [`Một Cửa ${host}`.slice(0, 56) + ' CA'] }, { O: ['Một Cửa'] }]
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name,
    keys,
    signingAlgorithm: ALGORITHM,
    notBefore: new Date(now - BEFORE_DAYS * DAY_MS),
    notAfter: new Date(now + CA_DAYS * DAY_MS),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      constraintsExtension(permitted),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return toPem(certificate, keys.privateKey)
}

/** Certificate, then key, for exactly these names; it never outlives its authority. */
export async function makeLeaf(authorityPem: string, names: BoxNames, now: number): Promise<string> {
  const keys = await newKeys()
  const authority = new x509.X509Certificate(new X509Certificate(authorityPem).raw)
  const end = now + (LEAF_DAYS - BEFORE_DAYS) * DAY_MS
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: [{ CN: ['Một Cửa'] }],
    issuer: authority.subjectName.toJSON(),
    publicKey: keys.publicKey,
    signingKey: await signingKeyOf(authorityPem),
    signingAlgorithm: ALGORITHM,
    notBefore: new Date(now - BEFORE_DAYS * DAY_MS),
    notAfter: new Date(Math.min(end, authority.notAfter.getTime())),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...names.dns.map((value) => ({ type: 'dns' as const, value })),
        ...names.ip.map((value) => ({ type: 'ip' as const, value })),
      ]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(authority.publicKey),
    ],
  })
  return toPem(certificate, keys.privateKey)
}

/** The library's types are the browser's, whose list of key usages is shorter; the keys are the same. */
async function newKeys(): Promise<{ publicKey: CryptoKey; privateKey: CryptoKey }> {
  const keys: unknown = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
  return keys as { publicKey: CryptoKey; privateKey: CryptoKey }
}

async function signingKeyOf(pem: string): Promise<CryptoKey> {
  const der = x509.PemConverter.decodeFirst(pem.slice(pem.indexOf('-----BEGIN PRIVATE KEY-----')))
  const key: unknown = await webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, false, ['sign'])
  return key as CryptoKey
}
