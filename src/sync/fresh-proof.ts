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
import { inOfficersName, type OfficerHttp } from './officer-http.ts'
import type { Begun } from './passkey-flows.ts'
import { noteSession } from './server-session.ts'
import { signIn } from './sign-in.ts'

export interface ProofDeps {
  readonly http: OfficerHttp
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
  const own = inOfficersName(http)
  const stepped = await own.post<SignInAnswer>('/api/step-up', proof, { accepts: signInAnswer })
  if (stepped.ok || !NO_SESSION.has(stepped.problem.code)) return stepped
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
  const own = inOfficersName(http)
  const begin = (way: Pick<Http, 'post'>, use: string) =>
    way.post<Begun<{ challenge: string }>>(`/api/passkeys/${use}/options`, {})
  let begun = await begin(own, 'step-up')
  const isAnew = !begun.ok && NO_SESSION.has(begun.problem.code)
  if (isAnew) begun = await begin(http, 'sign-in')
  if (!begun.ok) return begun
  const { challenge, options } = begun.value
  // No salt: what opens the device is not asked for where only the server wants to know.
  const allowed = found.value.flatMap(({ prf }) => (prf ? [{ credential: prf.credential }] : []))
  const asked = await passkeys.ask(options.challenge, allowed)
  if (!asked.ok) return asked
  const { answer: response } = asked.value
  const answer = { challenge, response }
  return isAnew
    ? await noteSession(http.post<SignInAnswer>('/api/passkeys/sign-in', answer, { accepts: signInAnswer }))
    : await own.post<SignInAnswer>('/api/passkeys/step-up', answer, { accepts: signInAnswer })
}
