/** Submissions and pages as a kiosk makes and seals them. */
import { makeSubmissionCode } from '../../domain/submission/code.ts'
import type { AssistedRecord, Submission } from '../../domain/submission/submission.ts'
import type { SubmitRequest } from '../../domain/submission/wire.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { sealTo, sha256Hex } from './sync-device.ts'
import { uuid } from './sync-events.ts'

export function submission(more: Partial<Submission> = {}): Submission {
  return {
    v: 1,
    id: uuid(),
    code: makeSubmissionCode(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])),
    procedure: '1.001193',
    conditions: [],
    form: { id: 'birth', data: { 'child.name': 'Hà Thị Lan' } },
    have: [],
    pages: [],
    filedAt: '2026-11-20T08:00:00+07:00',
    ticket: null,
    assisted: null,
    ...more,
  }
}

export function helpedBy(helper: string): AssistedRecord {
  return {
    helper,
    helperName: 'Lò Văn Tùng',
    reason: 'elderly',
    agreedAt: '2026-11-20T08:00:00+07:00',
    confirmed: 'later',
    signature: null,
    place: 'Bản Lác',
  }
}

/** A picture by its first bytes. */
export function picture(text: string, size = 200): { readonly bytes: Buffer; readonly sha256: string } {
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(text), Buffer.alloc(size)])
  return { bytes, sha256: sha256Hex(bytes) }
}

/** `sealed` other than what is announced, for tests of that. */
export function request(key: PublicKeyJwk, said: Submission, sealed: unknown = said): SubmitRequest {
  const { id, code, procedure } = said
  const bytes = sealTo(key, Buffer.from(JSON.stringify(sealed)))
  return { id, code, procedure, sealed: bytes.toString('base64url'), pages: said.pages.map((p) => p.sha256) }
}
