/** Seals what was filled in and lays it into the outbox; from then on only the commune's server can open it. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { CODE_BYTES, makeSubmissionCode } from '../../../domain/submission/code.ts'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { createIdMaker } from '../../device/random.ts'
import type { Kiosk } from '../kiosk.ts'
import { send } from '../outbox/outbox.ts'
import { carry } from '../ticket/carry.ts'
import type { FormWork } from './form-work.ts'
import { sealSubmission, type PlainPage } from './seal.ts'

/** `kiosk.*` of a picture that can no longer be read, `vault.seal-key-invalid`, `device.storage.*`. */
export async function sendForm(
  kiosk: Kiosk,
  procedure: string,
  form: FormDefinition,
  work: FormWork,
): Promise<Result<{ readonly id: string; readonly code: string }>> {
  const { session, clock } = kiosk
  const before = work.sent.peek()
  if (before !== null) return ok(before)
  const pages: PlainPage[] = []
  for (const { name, component } of work.pages.peek()) {
    const bytes = await session.read(name)
    if (!bytes.ok) return bytes
    pages.push({ bytes: bytes.value, component })
  }
  const checked = session.preCheck.peek()
  const own = checked?.procedure === procedure ? checked : null
  const named = {
    id: createIdMaker(() => Date.now())(),
    code: makeSubmissionCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES))),
  }
  const item = await sealSubmission(
    {
      ...named,
      v: 1,
      procedure,
      conditions: own?.conditions ?? [],
      form: { id: form.id, data: work.data.peek() },
      have: own?.have ?? [],
      filedAt: clock.utc(),
      ticket: session.ticket.peek()?.id ?? null,
      assisted: null,
    },
    pages,
    kiosk.identity.enrolment.sealKey,
  )
  if (!item.ok) return item
  const kept = await send(item.value)
  if (!kept.ok) return kept
  work.sent.value = named
  // The number tells the counter which form to open.
  await carry(kiosk, { ...(own ?? { procedure, conditions: [], have: [] }), code: named.code })
  return ok(named)
}
