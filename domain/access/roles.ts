/** Who somebody is: the eight roles of a commune, two of the province, and the two kinds of device nobody signs in at. */
import type { Role } from '../dossier/actions.ts'

export type OfficerRole = Role | 'province-admin' | 'auditor' | 'inspector'
export type Subject = OfficerRole | 'kiosk' | 'board'

export const officerRoles = [
  'receiver', // R1, tiếp nhận
  'handler', // R2, xử lý
  'leader', // R3, lãnh đạo
  'team', // R4, tổ công nghệ số cộng đồng
  'admin', // R7, quản trị xã
  'province-admin', // R8
  'auditor', // R9, kiểm toán tỉnh
  'inspector', // đoàn kiểm tra: reads one commune for as long as a leader's assignment says
  'accountant', // KT, beside another role
  'clerk', // văn thư
] as const satisfies readonly OfficerRole[]

export const subjects = [...officerRoles, 'kiosk', 'board'] as const satisfies readonly Subject[]

/** Those who open, judge or book dossiers. Administrators of any level do not. */
export const contentRoles: readonly OfficerRole[] = [
  'receiver',
  'handler',
  'leader',
  'team',
  'accountant',
  'clerk',
]

/** Roles an administrator of a commune gives; those of the province come from the province. */
export const communeRoles: readonly OfficerRole[] = [...contentRoles, 'admin', 'inspector']
