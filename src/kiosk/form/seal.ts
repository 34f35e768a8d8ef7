/** A form and its pictures under the commune's seal: from here on this kiosk cannot read them any more. */
import { toBase64Url, toHex } from '../../../domain/base/bytes-text.ts'
import { ok, type Result } from '../../../domain/base/result.ts'
import type { PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { Submission } from '../../../domain/submission/submission.ts'
import { importSealKey, sealToServer } from '../../../workers/vault/server-seal.ts'
import type { OutItem, SealedPage } from '../outbox/out-store.ts'

export interface PlainPage {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly component: string | null
}

/** `vault.seal-key-invalid`: this kiosk was enrolled by a server that is none of ours. */
export async function sealSubmission(
  submission: Omit<Submission, 'pages'>,
  plain: readonly PlainPage[],
  sealKey: PublicKeyJwk,
): Promise<Result<OutItem>> {
  const key = await importSealKey({ ...sealKey })
  if (!key.ok) return key
  const pages: SealedPage[] = []
  const named: Submission['pages'][number][] = []
  for (const { bytes, component } of plain) {
    const sha256 = toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
    named.push({ sha256, mime: 'image/jpeg', component })
    // The same picture twice is one page.
    if (!pages.some((page) => page.sha256 === sha256))
      pages.push({ sha256, sealed: await sealToServer(key.value, bytes) })
  }
  const whole: Submission = { ...submission, pages: named }
  const sealed = await sealToServer(key.value, new TextEncoder().encode(JSON.stringify(whole)))
  const { id, code, procedure } = submission
  const request = {
    id,
    code,
    procedure,
    sealed: toBase64Url(sealed),
    pages: pages.map(({ sha256 }) => sha256),
  }
  return ok({ kind: 'submission', id, request, pages })
}
