/** Banks a commune is likely to hold its account at, by the number NAPAS knows them under. Others are typed by number. */
export interface Bank {
  readonly bin: string
  readonly name: string
}

export const banks: readonly Bank[] = [
  { bin: '970405', name: 'Agribank' },
  { bin: '970418', name: 'BIDV' },
  { bin: '970415', name: 'VietinBank' },
  { bin: '970436', name: 'Vietcombank' },
  { bin: '970422', name: 'MB' },
  { bin: '970449', name: 'LPBank' },
]

export function bankName(bin: string): string {
  return banks.find((bank) => bank.bin === bin)?.name ?? bin
}
