/**
 * Straight from this page to a scanner that speaks eSCL and lets our origin in: NAPS2 on this computer, above all. It
 * works with every server dead. Only ever asked because the officer pressed something: browsers answer the first call
 * to the local network with a question of their own (Local Network Access).
 */
import { ok, refuse, type Problem, type Refused } from '../../../domain/base/result.ts'
import { askWhole, CutShort, TooLarge, TooSlow, type EsclLine } from './line.ts'

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/

/** `base` ends with the eSCL root, without a slash. */
export function directLine(base: string): EsclLine {
  const { origin, host, hostname } = new URL(base)
  const space = 'targetAddressSpace' in Request.prototype ? addressSpace(hostname) : {}
  return {
    async ask({ method, path, body, signal, patienceMs }) {
      const init: RequestInit = {
        method,
        mode: 'cors',
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error', // to another host it would be another scanner
        referrerPolicy: 'no-referrer',
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'text/xml' } }),
        ...space,
      }
      const watch = watchPolicy(origin)
      try {
        return ok(await askWhole(base + path, init, { signal, patienceMs }))
      } catch (error) {
        if (signal.aborted) return refuse('scanner.stopped')
        const told = brokenOff(error)
        if (told) return { ok: false, problem: told }
        return watch.violated()
          ? refuse('scanner.address.not-allowed', { address: host })
          : await unreached(host)
      } finally {
        watch.end()
      }
    },
  }
}

/** What an answer that began and did not end, or never began in time, is called. */
export function brokenOff(error: unknown): Problem | null {
  if (error instanceof CutShort) return { code: 'scanner.page.cut-short' }
  if (error instanceof TooLarge) return { code: 'scanner.page.too-large' }
  return error instanceof TooSlow ? { code: 'scanner.too-slow' } : null
}

/** Tells the browser beforehand which network is meant, so that it asks the officer instead of blocking (Chrome ≥ 142). */
function addressSpace(hostname: string): object {
  return { targetAddressSpace: LOOPBACK.test(hostname) ? 'loopback' : 'local' }
}

/** A request our own policy stops fails like one to a scanner that is off; only this event tells them apart. */
function watchPolicy(origin: string): { violated: () => boolean; end: () => void } {
  if (typeof document === 'undefined') return { violated: () => false, end: () => {} }
  let violated = false
  const onViolation = (event: SecurityPolicyViolationEvent) => {
    violated ||= event.effectiveDirective === 'connect-src' && event.blockedURI.startsWith(origin)
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  return {
    violated: () => violated,
    end: () => document.removeEventListener('securitypolicyviolation', onViolation),
  }
}

/** The browser says no more than "failed": its own rule for the local network is asked separately. */
async function unreached(address: string): Promise<Refused> {
  for (const name of ['local-network-access', 'loopback-network', 'local-network']) {
    const state = await permissionState(name)
    if (state === 'denied') return refuse('scanner.blocked', { address })
  }
  return refuse('scanner.unreachable', { address })
}

async function permissionState(name: string): Promise<string | null> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state
  } catch {
    return null // this browser does not know it
  }
}
