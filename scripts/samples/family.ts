/** Invented families whose papers are printed as samples and as the golden set. Nobody here exists. */

export interface Parent {
  readonly name: string
  readonly birthDate: string // YYYY-MM-DD
  readonly idNumber: string
  readonly sex: 'Nam' | 'Nữ'
  readonly ethnicity: string
  readonly nationality: string
  readonly address: string // as papers of today print it
  readonly cardAddress: string // as printed on the card, before the units were merged
  readonly origin: string
  readonly oldIdNumber: string // CMND, '' when there was none
  readonly cardIssuedOn: string
  readonly cardExpiresOn: string
}

export interface Family {
  readonly id: string
  readonly mother: Parent
  readonly father: Parent
  readonly birth: {
    readonly number: string
    readonly book: string
    readonly department: string
    readonly hospital: string
    readonly place: string // "Tại:" as printed
    readonly date: string
    readonly time: string // HH:MM
    readonly sex: 'Nam' | 'Nữ'
    readonly name: string
    readonly weightGrams: number
    readonly signedAt: string // địa danh
    readonly midwife: string
    readonly clerk: string
    readonly director: string
  }
  readonly marriage: {
    readonly number: string
    readonly book: string
    readonly commune: string // place of registration as printed
    readonly registeredOn: string
    readonly signer: string
    readonly signerTitle: string
  }
}

/** Lives in the demo commune; these papers are offered in the app's capture screen. */
export const familyA: Family = {
  id: 'a',
  mother: {
    name: 'Hà Thị Hồng Nhung',
    birthDate: '1998-05-12',
    idNumber: '038198990017',
    sex: 'Nữ',
    ethnicity: 'Thái',
    nationality: 'Việt Nam',
    address: 'Bản Đôn, xã Pù Luông, tỉnh Thanh Hóa',
    cardAddress: 'Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa',
    origin: 'Thành Lâm, Bá Thước, Thanh Hóa',
    oldIdNumber: '174990017',
    cardIssuedOn: '2021-08-10',
    cardExpiresOn: '2038-05-12',
  },
  father: {
    name: 'Lò Văn Quyết',
    birthDate: '1995-11-03',
    idNumber: '038095990023',
    sex: 'Nam',
    ethnicity: 'Thái',
    nationality: 'Việt Nam',
    address: 'Bản Đôn, xã Pù Luông, tỉnh Thanh Hóa',
    cardAddress: 'Bản Đôn, Thành Lâm, Bá Thước, Thanh Hóa',
    origin: 'Thành Sơn, Bá Thước, Thanh Hóa',
    oldIdNumber: '',
    cardIssuedOn: '2022-03-22',
    cardExpiresOn: '2035-11-03',
  },
  birth: {
    number: '1274/2026',
    book: '03/2026',
    department: 'SỞ Y TẾ THANH HÓA',
    hospital: 'BỆNH VIỆN ĐA KHOA BÁ THƯỚC',
    place: 'Bệnh viện Đa khoa Bá Thước, xã Bá Thước, tỉnh Thanh Hóa',
    date: '2026-11-14',
    time: '07:35',
    sex: 'Nữ',
    name: 'Lò Hà Khánh Vy',
    weightGrams: 3150,
    signedAt: 'Bá Thước',
    midwife: 'Phạm Thị Thuỷ',
    clerk: 'Bùi Thị Ngọc Ánh',
    director: 'Trương Đình Hưng',
  },
  marriage: {
    number: '27',
    book: '01/2022',
    commune: 'Ủy ban nhân dân xã Thành Lâm, huyện Bá Thước, tỉnh Thanh Hóa',
    registeredOn: '2022-09-16',
    signer: 'Hà Văn Tiễn',
    signerTitle: 'CHỦ TỊCH',
  },
}

/** The golden set: its texts were seen once before the templates were written; no rule was changed for its sake. */
export const familyB: Family = {
  id: 'b',
  mother: {
    name: 'Nguyễn Thị Quỳnh Trâm',
    birthDate: '1993-02-27',
    idNumber: '038193990041',
    sex: 'Nữ',
    ethnicity: 'Kinh',
    nationality: 'Việt Nam',
    address: 'Tổ dân phố Đông Phát, phường Hạc Thành, tỉnh Thanh Hóa',
    cardAddress: 'Số nhà 15/3C Phố Tân An, Ngọc Trạo, TP. Thanh Hóa, Thanh Hóa',
    origin: 'Hoằng Quỳ, Hoằng Hóa, Thanh Hóa',
    oldIdNumber: '173990041',
    cardIssuedOn: '2023-06-05',
    cardExpiresOn: '2033-02-27',
  },
  father: {
    name: 'Vũ Đức Thiệp',
    birthDate: '1990-09-30',
    idNumber: '036090990058',
    sex: 'Nam',
    ethnicity: 'Mường',
    nationality: 'Việt Nam',
    address: 'Tổ dân phố Đông Phát, phường Hạc Thành, tỉnh Thanh Hóa',
    cardAddress: 'Thôn Đồng Chợ, Cẩm Ngọc, Cẩm Thủy, Thanh Hóa',
    origin: 'Trực Hùng, Trực Ninh, Nam Định',
    oldIdNumber: '163990058',
    cardIssuedOn: '2021-04-19',
    cardExpiresOn: '2030-09-30',
  },
  birth: {
    number: '4086',
    book: '12',
    department: 'SỞ Y TẾ THANH HÓA',
    hospital: 'BỆNH VIỆN PHỤ SẢN THANH HÓA',
    place: 'Bệnh viện Phụ sản Thanh Hóa, phường Hạc Thành, tỉnh Thanh Hóa',
    date: '2026-10-08',
    time: '22:09',
    sex: 'Nam',
    name: 'Vũ Nguyễn Hoàng Bách',
    weightGrams: 2980,
    signedAt: 'Hạc Thành',
    midwife: 'Đỗ Thị Lệ Hằng',
    clerk: 'Lê Thị Mỹ Duyên',
    director: 'Hoàng Ngọc Kỳ',
  },
  marriage: {
    number: '108/2019',
    book: '02/2019',
    commune: 'Ủy ban nhân dân phường Ngọc Trạo, thành phố Thanh Hóa, tỉnh Thanh Hóa',
    registeredOn: '2019-12-05',
    signer: 'Mai Xuân Lượng',
    signerTitle: 'PHÓ CHỦ TỊCH',
  },
}

/** Held out: printed with another clinic's wording, and first read when templates and thresholds were finished. */
export const familyC: Family = {
  id: 'c',
  mother: {
    name: 'Đinh Thị Tuyết Nhạn',
    birthDate: '2001-07-19',
    idNumber: '038301990066',
    sex: 'Nữ',
    ethnicity: 'Mường',
    nationality: 'Việt Nam',
    address: 'Thôn Cẩm Hoa, xã Cẩm Thủy, tỉnh Thanh Hóa',
    cardAddress: 'Thôn Cẩm Hoa, Cẩm Ngọc, Cẩm Thủy, Thanh Hóa',
    origin: 'Cẩm Ngọc, Cẩm Thủy, Thanh Hóa',
    oldIdNumber: '',
    cardIssuedOn: '2024-01-15',
    cardExpiresOn: '2041-07-19',
  },
  father: {
    name: 'Giàng A Phểnh',
    birthDate: '1999-12-24',
    idNumber: '038099990071',
    sex: 'Nam',
    ethnicity: 'Mông',
    nationality: 'Việt Nam',
    address: 'Bản Pù Quăn, xã Pù Nhi, tỉnh Thanh Hóa',
    cardAddress: 'Bản Pù Quăn, Pù Nhi, Mường Lát, Thanh Hóa',
    origin: 'Pù Nhi, Mường Lát, Thanh Hóa',
    oldIdNumber: '',
    cardIssuedOn: '2021-12-30',
    cardExpiresOn: '2039-12-24',
  },
  birth: {
    number: '562/GCS',
    book: '2026',
    department: 'TRUNG TÂM Y TẾ KHU VỰC CẨM THỦY',
    hospital: 'TRẠM Y TẾ XÃ CẨM THỦY',
    place: 'Trạm Y tế xã Cẩm Thủy, tỉnh Thanh Hóa',
    date: '2026-09-02',
    time: '13:50',
    sex: 'Nữ',
    name: 'Giàng Thị Mỹ Duyên',
    weightGrams: 2740,
    signedAt: 'Cẩm Thủy',
    midwife: 'Quách Thị Sen',
    clerk: 'Bùi Văn Dũng',
    director: 'Phạm Bá Hoàn',
  },
  marriage: {
    number: '13',
    book: '01',
    commune: 'Ủy ban nhân dân xã Pù Nhi, huyện Mường Lát, tỉnh Thanh Hóa',
    registeredOn: '2024-04-08',
    signer: 'Lâu Văn Pó',
    signerTitle: 'CHỦ TỊCH',
  },
}

export const inVietnamese = (date: string) => date.split('-').reverse().join('/')

/** CCCD QR: seven fields parted by a bar, dates as DDMMYYYY. */
export function cardCode(person: Parent): string {
  const flat = (date: string) => date.split('-').reverse().join('')
  const { idNumber, oldIdNumber, name, birthDate, sex, cardAddress, cardIssuedOn } = person
  return [idNumber, oldIdNumber, name, flat(birthDate), sex, cardAddress, flat(cardIssuedOn)].join('|')
}
