/** Whether the officer in front of this device is signed in at the home server too. Work at the counter needs no session. */
import { signal } from '@preact/signals'
import type { Problem, Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import type { Lock } from '../device/lock.ts'
import type { Http } from './http.ts'
import { signOut } from './sign-in.ts'

export interface ServerSession {
  readonly state: 'none' | 'asking' | 'open'
  /** Why it is not open; null when nobody has tried. */
  readonly problem: Problem | null
}

export const serverSession = signal<ServerSession>({ state: 'none', problem: null })
let underWay: Promise<unknown> = Promise.resolve()

/** Notes how a sign-in under way ends; answers the same. */
export async function noteSession(signing: Promise<Result<SignInAnswer>>): Promise<Result<SignInAnswer>> {
  serverSession.value = { state: 'asking', problem: null }
  underWay = signing
  const signed = await signing
  serverSession.value = signed.ok
    ? { state: 'open', problem: null }
    : { state: 'none', problem: signed.problem }
  return signed
}

/** Once no sign-in is under way. */
export async function settledSession(): Promise<ServerSession> {
  while (serverSession.peek().state === 'asking') await underWay
  return serverSession.peek()
}

/** What an answer of the server says about the session, by the way. */
export function noteRefusal(problem: Problem): void {
  if (problem.code === 'session.missing' || problem.code === 'session.day-ended')
    serverSession.value = { state: 'none', problem }
}

/** The session ends with the shift (rule S14); without a line it ends at the server, after thirty idle minutes. */
export function endSessionWhenCold(lock: Pick<Lock, 'onCold' | 'reason'>, http: Pick<Http, 'post'>): void {
  lock.onCold(() => {
    // Another officer opened another tab: their sign-in ends this session, and the cookie is theirs.
    if (serverSession.peek().state === 'none' || lock.reason.peek() === 'other-officer') return
    void signOut(http)
  })
}

export function forgetSession(): void {
  serverSession.value = { state: 'none', problem: null }
}
