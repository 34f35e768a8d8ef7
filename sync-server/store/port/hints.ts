/** What a waiting device must hear of soon. */
export interface CommuneHints {
  readonly seq: number // end of the ledger
  readonly standing: number // counts changes of accounts and of who inspects
  readonly revoked: ReadonlySet<string> // devices
}

export interface HintStore {
  hints(commune: string): Promise<CommuneHints>
}
