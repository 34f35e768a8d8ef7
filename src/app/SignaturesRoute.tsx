/** Digital signatures behind their address; what is changed is changed at the home server, with a fresh proof. */
import { mayAct } from '../../domain/access/permissions.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok } from '../../domain/base/result.ts'
import { getContext } from '../data/current.ts'
import type { SignaturePorts } from '../features/signature-register/signature-ports.ts'
import { SignaturesScreen } from '../features/signature-register/SignaturesScreen.tsx'
import { t } from '../i18n/locale.ts'
import { signatures } from '../i18n/vi/signatures.ts'
import { updateSignatures } from '../sync/signatures.ts'
import type { Frame } from './DeskFrame.tsx'
import { proven } from './fresh-proof.tsx'
import type { AppParts } from './parts.ts'

export function SignaturesRoute({ frame, parts }: { frame: Frame; parts: AppParts }) {
  return frame({ heading: t(signatures).title, children: <SignaturesScreen ports={portsOf(parts)} /> })
}

function portsOf({ device, http }: AppParts): SignaturePorts {
  const roles = (device.lock.officer.peek()?.roles ?? []) as readonly OfficerRole[]
  const post = (path: string, body: unknown = {}) => proven(() => http.post(`/api/signatures/${path}`, body))
  const id = encodeURIComponent
  return {
    async refresh() {
      const { enrolment } = device.identity.current ?? {}
      return enrolment ? await updateSignatures(getContext(), http, enrolment.signKey) : ok(null)
    },
    addAuthorities: (file) => post('authorities', { file: toBase64Url(file) }),
    removeAuthority: (sha256) => post(`authorities/${id(sha256)}/remove`),
    record: (file, owner) => post('certificates', { file: toBase64Url(file), ...owner }),
    confirm: (entry, owner) => post(`certificates/${id(entry)}`, owner),
    end: (entry) => post(`certificates/${id(entry)}/end`),
    ask: (request) => post('requests', request),
    answer: (request, answer) => post(`requests/${id(request)}`, answer),
    mayChange: {
      register: mayAct(roles, 'signing-register.change'),
      authorities: mayAct(roles, 'authorities.change'),
    },
  }
}
