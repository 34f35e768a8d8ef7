/** What an administrator asks of the home server (letters S and A): devices, officers, sessions. All of it needs a line. */
import type {
  ListedDevice,
  ListedSession,
  NewOfficerRequest,
  OfficerAnswer,
  OfficerListAnswer,
  RevokeReason,
  RolesRequest,
  StandingRequest,
} from '../../domain/access/account-wire.ts'
import type { EnrolledKind } from '../../domain/station/kinds.ts'
import { either, listOf, matching, oneOf, text } from '../../domain/base/shape.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import { atLeast } from './answer-shapes.ts'
import { inOfficersName, type OfficerHttp } from './officer-http.ts'

export interface EnrolmentCode {
  readonly code: string
  readonly kind?: EnrolledKind // a counter, from a server of an earlier release
  readonly expires: string
  /** Where a kiosk or a board opens its page; null or absent: at the address of this very page. */
  readonly origin?: string | null
}

export interface Administration {
  listDevices(): Promise<Result<readonly ListedDevice[]>>
  newCode(kind?: EnrolledKind): Promise<Result<EnrolmentCode>>
  revoke(device: string, reason: RevokeReason): Promise<Result<null>>
  listOfficers(): Promise<Result<OfficerListAnswer>>
  addOfficer(request: NewOfficerRequest): Promise<Result<OfficerAnswer>>
  changeRoles(officer: string, request: RolesRequest): Promise<Result<OfficerAnswer>>
  setStanding(officer: string, request: StandingRequest): Promise<Result<OfficerAnswer>>
  /** `factors`: the authenticator and the passkeys go too. */
  reset(officer: string, factors: boolean): Promise<Result<OfficerAnswer>>
  decide(request: string, outcome: 'confirmed' | 'declined'): Promise<Result<OfficerAnswer>>
  listSessions(whose: 'own' | 'commune'): Promise<Result<readonly ListedSession[]>>
  endSession(session: string): Promise<Result<null>>
}

const word = matching(/\S/, 200)
const maybe = either(text, oneOf(null))
const codeAnswer = atLeast({ code: word, expires: word })
const officerAnswer = atLeast({ officer: word, words: maybe, waiting: maybe })
const deviceList = atLeast({ devices: listOf(atLeast({ id: word, name: text, status: word })) })
const officerList = atLeast({
  officers: listOf(atLeast({ id: word, code: word, name: text, roles: listOf(word), standing: word })),
  requests: listOf(atLeast({ id: word, officer: word, roles: listOf(word), requester: word })),
})
const sessionList = atLeast({
  sessions: listOf(atLeast({ id: word, officer: atLeast({ id: word, name: text }), device: word })),
})

/** `proven` does the work again after a fresh proof of presence, where the server asks for one (S7). */
export function administrationOf(
  line: OfficerHttp,
  proven: <T>(work: () => Promise<Result<T>>) => Promise<Result<T>>,
): Administration {
  const http = inOfficersName(line)
  const at = (path: string, id: string, rest: string) => `/api/${path}/${encodeURIComponent(id)}${rest}`
  const change = (path: string, body: unknown) =>
    proven(() => http.post<OfficerAnswer>(path, body, { accepts: officerAnswer }))
  const end = (path: string, body: unknown = {}) =>
    proven(() => http.post<null>(path, body, { accepts: null }))
  return {
    async listDevices() {
      const read = await http.get<{ devices: ListedDevice[] }>('/api/devices', { accepts: deviceList })
      return read.ok ? ok(read.value.devices) : read
    },
    newCode: (kind = 'counter') =>
      proven(() =>
        http.post<EnrolmentCode>('/api/devices/codes', kind === 'counter' ? {} : { kind }, {
          accepts: codeAnswer,
        }),
      ),
    revoke: (device, reason) => end(at('devices', device, '/revoke'), { reason }),
    listOfficers: () => http.get<OfficerListAnswer>('/api/officers', { accepts: officerList }),
    addOfficer: (request) => change('/api/officers', request),
    changeRoles: (officer, request) => change(at('officers', officer, '/roles'), request),
    setStanding: (officer, request) => change(at('officers', officer, '/standing'), request),
    reset: (officer, factors) => change(at('officers', officer, '/reset'), { factors }),
    decide: (request, outcome) => change(at('officers/requests', request, ''), { outcome }),
    async listSessions(whose) {
      const path = whose === 'own' ? '/api/sessions' : '/api/sessions/commune'
      const read = await http.get<{ sessions: ListedSession[] }>(path, { accepts: sessionList })
      return read.ok ? ok(read.value.sessions) : read
    },
    endSession: (session) => end(at('sessions', session, '/end')),
  }
}
