/** Whether the officer in front of this device is signed in at the home server too. Work at the counter needs no session. */
import { signal } from '@preact/signals'
import type { Problem, Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'

export interface ServerSession {
  readonly state: 'none' | 'asking' | 'open'
  /** Why it is not open; null when nobody has tried. */
  readonly problem: Problem | null
}

export const serverSession = signal<ServerSession>({ state: 'none', problem: null })

/** Notes how a sign-in under way ends; answers the same. */
export async function noteSession(signing: Promise<Result<SignInAnswer>>): Promise<Result<SignInAnswer>> {
  serverSession.value = { state: 'asking', problem: null }
  const signed = await signing
  serverSession.value = signed.ok
    ? { state: 'open', problem: null }
    : { state: 'none', problem: signed.problem }
  return signed
}

/** What an answer of the server says about the session, by the way. */
export function noteRefusal(problem: Problem): void {
  if (problem.code === 'session.missing' || problem.code === 'session.day-ended')
    serverSession.value = { state: 'none', problem }
}

export function forgetSession(): void {
  serverSession.value = { state: 'none', problem: null }
}
