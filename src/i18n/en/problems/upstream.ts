/** English sentences: between a commune's own server and the province. */
import type { upstreamProblems } from '../../../../domain/sync/upstream-problems.ts'
import type { Sentence } from '../../sentence.ts'

export const upstream = {
  'commune.home-elsewhere':
    'This commune has a server of its own at its centre. Connect the device to the commune’s server; the dossiers stay on this device.',
  'upstream.foreign-commune':
    'A commune’s server may only send what belongs to its own commune. Tell the administrator of the province.',
  'upstream.fork':
    'The ledger of the commune’s server differs from the copy the province holds. It is sent again as a new copy by itself; tell the administrator.',
  'upstream.gap':
    'The province still lacks an earlier part. The commune’s server sends again from there by itself.',
  'upstream.mirror-not-found':
    'The province holds no such copy of this commune. Tell the administrator of the province.',
  'upstream.not-a-box':
    'This way is for commune servers only. Use the device with the server of your own commune.',
  'upstream.not-enrolled':
    'The commune’s server is not enrolled with the province. Ask the province for a new code, set UPSTREAM_CODE and start the commune’s server again.',
  'upstream.rows-broken':
    'The part of the ledger that was sent does not fit together, so the province did not take it. Have the administrator check the commune’s server.',
  'upstream.signature-invalid':
    'The signature is not that of the commune’s server that was enrolled, so the province did not take it. Tell the administrator of the province at once.',
} satisfies Record<keyof typeof upstreamProblems, Sentence>
