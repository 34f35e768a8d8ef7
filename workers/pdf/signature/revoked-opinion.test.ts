/** What poppler and qpdf say of certificates that were taken back, and of evidence added behind a signature. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCertificate } from '../../../domain/signature/certificate.ts'
import { NO_TRUST } from '../../../domain/signature/trust.ts'
import { verifyPdf } from '../../../domain/signature/verify-pdf.ts'
import {
  openSigningHouse,
  platform,
  signedPage,
  type SigningHouse,
} from '../../../tests/support/signing-house.ts'
import { withStore } from '../../../tests/support/store-revision.ts'

const TOOLS = ['pdfsig', 'qpdf', 'certutil', 'crlutil']
const missing = TOOLS.filter((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0)
const withTools = missing.length === 0 ? describe : describe.skip

if (missing.length > 0) console.warn(`not asked for a second opinion on revocation: no ${missing.join(', ')}`)

withTools(
  `second opinions on revocation${missing.length > 0 ? ` (missing: ${missing.join(', ')})` : ''}`,
  () => {
    let folder: string
    let house: SigningHouse
    const at = (name: string) => join(folder, name)
    const run = (tool: string, ...args: string[]) => {
      const done = spawnSync(tool, args, { encoding: 'utf8' })
      return `${done.stdout}${done.stderr}`
    }

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'motcua-revoked-'))
      house = await openSigningHouse('Test CA')
      writeFileSync(at('root.der'), house.rootDer)
      execFileSync('certutil', ['-N', '-d', folder, '--empty-password'])
      execFileSync('certutil', ['-A', '-d', folder, '-n', 'test', '-t', 'CT,C,C', '-i', at('root.der')])
    })
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('trusted before, revoked by poppler and by us once both have the list', async () => {
      const officer = await house.officer('Tran Thi Anh')
      const file = await signedPage(['x'], officer)
      writeFileSync(at('asked.pdf'), file)
      expect(run('pdfsig', '-nssdir', folder, at('asked.pdf'))).toContain('Certificate is Trusted')
      const { serial } = readCertificate(officer.certificate)!
      const crl = await house.crl([{ serial, at: '2026-11-01T00:00:00Z' }])
      writeFileSync(at('list.der'), crl)
      execFileSync('crlutil', ['-I', '-i', at('list.der'), '-d', folder])
      expect(run('pdfsig', '-nssdir', folder, at('asked.pdf'))).toContain('Certificate has been Revoked')
      const evidence = { crls: [crl], responses: [] }
      const ours = await verifyPdf(await signedPage(['x'], officer, { evidence }), platform, {
        ...NO_TRUST,
        roots: [house.root],
      })
      expect(ours.signatures[0]?.revocation.state).toBe('revoked-before-signing')
    })

    it('evidence behind the signature: sound for qpdf, valid for poppler, whole for us', async () => {
      const file = withStore(await signedPage(['x'], await house.officer('A B')), {
        crls: [await house.crl([])],
      })
      writeFileSync(at('asked.pdf'), file)
      expect(run('qpdf', '--check', at('asked.pdf'))).toContain('No syntax or stream encoding errors')
      expect(run('pdfsig', '-nssdir', folder, at('asked.pdf'))).toContain('Signature is Valid')
      const ours = await verifyPdf(file, platform, { ...NO_TRUST, roots: [house.root] })
      expect(ours).toMatchObject({ problem: null, wholeFile: true })
    })
  },
)
