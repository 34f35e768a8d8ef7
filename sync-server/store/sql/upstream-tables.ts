/** Tables between box and province, as kysely sees them. */
import type { Tables } from './tables.ts'

export interface MirrorTables {
  box_code: {
    hash: string
    commune: string
    expires_at: string
    used_at: string | null
    key_id: string | null
  }
  home_box: { device: string; commune: string; sign_key: string; history: string; enrolled_at: string }
  mirror: { commune: string; history: string; seq: number; chain: string; begun_at: string; last_at: string }
  mirror_event: Tables['event'] & { history: string }
  mirror_page: {
    commune: string
    history: string
    to_seq: number
    from_seq: number
    box: string
    chain: string
    digest: string
    at: string
    sig: string
  }
  mirror_dossier: {
    commune: string
    history: string
    id: string
    stage: string
    code: string | null
    state: string
    seq: number
  }
  mirror_profile: {
    commune: string
    history: string
    kind: 'officer' | 'device'
    id: string
    body: string
    at: string
  }
  mirror_kept: { commune: string; history: string; number: number; body: string; at: string }
  mirror_anchor: { commune: string; history: string; chain: string; seq: number; hash: string; at: string }
  down_item: { commune: string; n: number; kind: string; body: string; at: string }
}

export interface UpstreamTables {
  upstream: {
    commune: string
    history: string
    base: string
    have: number
    files_through: number
    kept_through: number
    facts: string
    anchored_at: string
    down_through: number
    safe: number
    files_back: number
  }
  upstream_file: {
    commune: string
    sha256: string
    first_seq: number
    due: string
    state: 'waiting' | 'verified' | 'refused'
    place: string | null
    iv: string | null
    key: string | null
    problem: string | null
    verified_at: string | null
  }
  upstream_taken: { commune: string; history: string; seq: number }
  down_inbox: { commune: string; n: number; kind: string; body: string; at: string; taken_at: string }
}
