/** What a verifier goes by: authorities, their lists, and the officers' certificates on record. The same here and there. */
import type { Certificate } from './certificate.ts'
import { readCertificate } from './certificate.ts'
import type { RegisteredCertificate } from './register.ts'
import type { IssuerList } from './revocation/issuer-list.ts'
import { authoritiesOf } from './roots.ts'
import type { SignatureList } from './signature-list.ts'
import { fromBase64Url } from '../base/bytes-text.ts'
import { sameBytes } from './der.ts'

export interface SignatureTrust {
  readonly roots: readonly Certificate[]
  readonly others: readonly Certificate[] // between a root and an officer; believed only when they lead to a root
  readonly lists: readonly IssuerList[]
  /** Null: the commune keeps no register yet, and nothing is said of it. */
  readonly register: readonly RegisteredCertificate[] | null
}

/** As it is handed to a worker: the item of the law pack, and what the home server told. */
export interface GivenTrust {
  readonly pack: unknown
  readonly list: SignatureList | null
}

export const NO_TRUST: SignatureTrust = { roots: [], others: [], lists: [], register: null }

/** `packItem`: the authorities of the law pack; `list`: those of the commune, with lists and register. */
export function trustOf(packItem: unknown, list: SignatureList | null): SignatureTrust {
  const pack = authoritiesOf(packItem)
  const own = (list?.authorities ?? []).flatMap(
    ({ der }) => readCertificate(fromBase64Url(der) ?? new Uint8Array()) ?? [],
  )
  const isRoot = ({ subject, issuer }: Certificate) => sameBytes(subject, issuer)
  const register = list?.certificates ?? []
  // What was only learnt from results binds nobody: the register is kept once a person wrote into it.
  const isKept = register.some(({ source }) => source === 'file')
  return {
    roots: [...pack.roots, ...own.filter(isRoot)],
    others: [...pack.intermediates, ...own.filter((one) => !isRoot(one))],
    lists: list?.lists ?? [],
    register: isKept ? register : null,
  }
}
