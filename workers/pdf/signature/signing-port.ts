/**
 * Who signs: a token, a remote service, or a key in software. A browser reaches no agency's token, so the main road is the
 * signed file that the agency's own tool writes; this port is for what an office may set up later, and for tests. No
 * signer is offered in the product unless one is configured.
 */
export interface SigningPort {
  /** DER: the signer's certificate first, then those above it. */
  readonly certificates: readonly Uint8Array[]
  readonly algorithm: 'rsa-sha256' | 'ecdsa-sha256'
  /** Signs these bytes; DER for ECDSA. */
  sign(data: Uint8Array): Promise<Uint8Array>
}

/** A clock others trust: answers the token (RFC 3161) over a SHA-256 digest. */
export interface TimestampPort {
  stamp(digest: Uint8Array): Promise<Uint8Array>
}

/** DER of lists and answers on the certificates, as their issuers gave them. */
export interface RevocationEvidence {
  readonly crls: readonly Uint8Array[]
  readonly responses: readonly Uint8Array[]
}
