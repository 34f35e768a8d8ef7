/**
 * The officer shows the home server that they are still there (rule S7): with the passphrase, a code of their
 * authenticator, or a passkey. Where the session has ended, the same gesture opens a new one.
 */
import { refuse, type Problem, type Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import type { Passkeys } from '../device/passkey.ts'
import type { SlotStore } from '../device/slots.ts'
import { signInAnswer } from './answer-shapes.ts'
import type { Http } from './http.ts'
import type { Begun } from './passkey-flows.ts'
import { noteSession } from './server-session.ts'
import { signIn } from './sign-in.ts'

export interface ProofDeps {
  readonly http: Pick<Http, 'post'>
  readonly slots: Pick<SlotStore, 'list'>
  readonly passkeys: Pick<Passkeys, 'ask'>
}

/** What was typed. The code alone is enough while a session is open. */
export interface TypedProof {
  readonly passphrase: string
  readonly code: string
}

const NO_SESSION: ReadonlySet<string> = new Set(['session.missing', 'session.day-ended'])

/** Whether a refusal is one that a fresh proof undoes. */
export function needsProof({ code }: Problem): boolean {
  return code === 'session.step-up-needed' || NO_SESSION.has(code)
}

/** `officer`: their code. `sign-in.*`, `net.*`. */
export async function proveByTyping(
  { http }: Pick<ProofDeps, 'http'>,
  officer: string,
  { passphrase, code }: TypedProof,
): Promise<Result<SignInAnswer>> {
  const proof = passphrase === '' ? { code } : { passphrase }
  const stepped = await http.post<SignInAnswer>('/api/step-up', proof, { accepts: signInAnswer })
  if (stepped.ok || !NO_SESSION.has(stepped.problem.code)) return await noteSession(Promise.resolve(stepped))
  const typed = { officer, passphrase, ...(code === '' ? {} : { code }) }
  return await noteSession(signIn(http, typed))
}

/** `device.passkey.*`, `passkey.refused`, `net.*`. */
export async function proveByPasskey(
  { http, slots, passkeys }: ProofDeps,
  lookup: string,
): Promise<Result<SignInAnswer>> {
  const found = await slots.list('prf', lookup)
  if (!found.ok) return found
  if (found.value.length === 0) return refuse('device.passkey.none')
  const begin = (use: string) => http.post<Begun<{ challenge: string }>>(`/api/passkeys/${use}/options`, {})
  let use = 'step-up'
  let begun = await begin(use)
  if (!begun.ok && NO_SESSION.has(begun.problem.code)) {
    use = 'sign-in'
    begun = await begin(use)
  }
  if (!begun.ok) return begun
  const { challenge, options } = begun.value
  // No salt: what opens the device is not asked for where only the server wants to know.
  const allowed = found.value.flatMap(({ prf }) => (prf ? [{ credential: prf.credential }] : []))
  const asked = await passkeys.ask(options.challenge, allowed)
  if (!asked.ok) return asked
  const { answer: response } = asked.value
  return await noteSession(
    http.post<SignInAnswer>(`/api/passkeys/${use}`, { challenge, response }, { accepts: signInAnswer }),
  )
}
