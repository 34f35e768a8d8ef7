/**
 * Invented people and places of the golden papers. Nobody here exists: serials from 990101 on belong to nobody, the
 * communes are real ones of Thanh Hoá, before and after 1/7/2025.
 */
export interface Person {
  readonly name: string
  readonly birthDate: string // YYYY-MM-DD
  readonly sex: 'Nam' | 'Nữ'
  readonly idNumber: string
  readonly ethnicity: string
  readonly address: string // two levels, as papers of today print it
  readonly oldAddress: string // three levels
  readonly origin: string
  readonly cardIssuedOn: string
}

function person(
  name: string,
  birthDate: string,
  sex: 'Nam' | 'Nữ',
  serial: number,
  ethnicity: string,
  [address, oldAddress, origin]: readonly [string, string, string],
  cardIssuedOn: string,
): Person {
  const generation = (birthDate < '2000' ? 0 : 2) + (sex === 'Nữ' ? 1 : 0)
  const idNumber = `038${generation}${birthDate.slice(2, 4)}99${String(serial).padStart(4, '0')}`
  return { name, birthDate, sex, idNumber, ethnicity, address, oldAddress, origin, cardIssuedOn }
}

const luongThuan = [
  'Thôn Lương Thuận, xã Cẩm Tú, tỉnh Thanh Hóa',
  'Thôn Lương Thuận, xã Cẩm Lương, huyện Cẩm Thủy, tỉnh Thanh Hóa',
  'Xã Cẩm Lương, huyện Cẩm Thủy, tỉnh Thanh Hóa',
] as const
const pomBuoi = [
  'Khu phố Poom Buôi, xã Mường Lát, tỉnh Thanh Hóa',
  'Khu phố Poom Buôi, thị trấn Mường Lát, huyện Mường Lát, tỉnh Thanh Hóa',
  'Xã Tam Chung, huyện Mường Lát, tỉnh Thanh Hóa',
] as const
const bachDang = [
  'Số nhà 27/4B, ngõ 118 đường Bạch Đằng, phường Hạc Thành, tỉnh Thanh Hóa',
  'Số nhà 27/4B, ngõ 118 đường Bạch Đằng, phường Đông Hương, thành phố Thanh Hóa, tỉnh Thanh Hóa',
  'Xã Hoằng Quỳ, huyện Hoằng Hóa, tỉnh Thanh Hóa',
] as const
const thonDoai = [
  'Thôn Đoài Thôn, xã Hoằng Giang, tỉnh Thanh Hóa',
  'Thôn Đoài Thôn, xã Hoằng Xuân, huyện Hoằng Hóa, tỉnh Thanh Hóa',
  'Xã Hoằng Xuân, huyện Hoằng Hóa, tỉnh Thanh Hóa',
] as const
const khuBon = [
  'Khu 4, xã Hồi Xuân, tỉnh Thanh Hóa',
  'Khu 4, thị trấn Hồi Xuân, huyện Quan Hóa, tỉnh Thanh Hóa',
  'Xã Phú Nghiêm, huyện Quan Hóa, tỉnh Thanh Hóa',
] as const
const thonSau = [
  'Thôn 6, xã Như Thanh, tỉnh Thanh Hóa',
  'Thôn 6, xã Hải Long, huyện Như Thanh, tỉnh Thanh Hóa',
  'Xã Xuân Khang, huyện Như Thanh, tỉnh Thanh Hóa',
] as const

/** Cẩm Tú: a Mường couple and their people. */
export const chi = person('Bùi Thị Mai Chi', '1996-03-08', 'Nữ', 101, 'Mường', luongThuan, '2022-05-17')
export const lam = person('Trương Văn Lãm', '1993-10-21', 'Nam', 102, 'Mường', luongThuan, '2021-07-02')
export const gioi = person('Trương Công Giới', '1941-02-05', 'Nam', 103, 'Mường', luongThuan, '2021-06-11')
export const khoi = person('Trương Minh Khôi', '2026-09-27', 'Nam', 104, 'Mường', luongThuan, '2026-10-02')
/** Mường Lát: Mông and Thái. */
export const sua = person('Thao Thị Sua', '2001-12-30', 'Nữ', 111, 'Mông', pomBuoi, '2023-02-14')
export const chong = person('Giàng A Chống', '1998-06-16', 'Nam', 112, 'Mông', pomBuoi, '2022-11-09')
export const paOn = person('Lương Thị Pà Ọn', '1937-01-01', 'Nữ', 113, 'Thái', pomBuoi, '2021-12-24')
export const mai = person('Giàng Thị Mai Hoa', '2025-03-19', 'Nữ', 114, 'Mông', pomBuoi, '2025-04-01')
/** Hạc Thành: long addresses. */
export const tram = person('Nguyễn Hoàng Bảo Trâm', '1990-08-25', 'Nữ', 121, 'Kinh', bachDang, '2021-04-28')
export const duc = person('Lê Đức Thuận', '1987-11-12', 'Nam', 122, 'Kinh', bachDang, '2021-09-15')
export const an = person('Lê Nguyễn Khánh An', '2018-07-04', 'Nữ', 123, 'Kinh', bachDang, '2024-08-20')
export const thuc = person('Lê Đức Thực', '1955-05-29', 'Nam', 124, 'Kinh', bachDang, '2021-03-10')
/** Hoằng Giang. */
export const hau = person('Hoàng Hữu Hậu', '1979-04-03', 'Nam', 131, 'Kinh', thonDoai, '2022-01-13')
export const quyen = person('Phạm Thị Lệ Quyên', '1982-09-18', 'Nữ', 132, 'Kinh', thonDoai, '2022-01-13')
export const dat = person('Hoàng Phạm Tiến Đạt', '2005-01-22', 'Nam', 133, 'Kinh', thonDoai, '2023-06-30')
/** Hồi Xuân and Như Thanh. */
export const ngoan = person('Hà Thị Ngoãn', '1968-10-10', 'Nữ', 141, 'Thái', khuBon, '2021-08-03')
export const thuan = person('Phạm Bá Thuấn', '1964-03-27', 'Nam', 142, 'Thái', khuBon, '2021-08-03')
export const nghiem = person('Quách Văn Nghiêm', '1974-12-15', 'Nam', 151, 'Thổ', thonSau, '2022-10-19')
export const linh = person('Quách Thị Thùy Linh', '2003-05-31', 'Nữ', 152, 'Thổ', thonSau, '2023-09-06')

export const capitals = (who: { readonly name: string }) => who.name.toUpperCase()
export const slashed = (date: string) => date.split('-').reverse().join('/')
export const yearOf = (who: Person) => who.birthDate.slice(0, 4)

/** "ngày 05 tháng 01 năm 2026": days under ten and the first two months with their nought (NĐ 30/2020). */
export function inFull(date: string): string {
  const [year, month = '', day] = date.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}
