/** A small birth registration for the gallery and the component tests. Invented, not the legal form. */
import type { FormDefinition } from '../../domain/form/form.ts'
import type { FormLists } from '../../src/features/intake/form/form-lists.ts'
import type { ShownProposals } from '../../src/features/intake/form/proposal.ts'

export const sampleForm: FormDefinition = {
  id: 'sample',
  title: 'Tờ khai đăng ký khai sinh',
  basis: 'mẫu thử',
  declaration: 'Tôi cam đoan nội dung khai trên đây là đúng sự thật.',
  procedures: ['1.001193'],
  confidence: 'memory',
  source: 'sample',
  schema: { type: 'object', required: ['name', 'birth', 'sex', 'place', 'notice'] },
  ui: {
    pages: [
      {
        id: 'child',
        title: 'Trẻ được khai sinh',
        fields: [
          'name',
          'birth',
          'sex',
          'place',
          'ethnicity',
          'nationality',
          'notice',
          'twin',
          'twinNote',
          'phone',
        ],
      },
      {
        id: 'mother',
        title: 'Người mẹ',
        fields: ['motherName', 'motherBirth', 'motherHome', 'motherPaper', 'fee', 'others'],
      },
    ],
    fields: {
      name: { widget: 'name', label: 'Họ, chữ đệm, tên' },
      birth: { widget: 'date', label: 'Ngày sinh' },
      sex: { widget: 'choice', label: 'Giới tính', options: ['Nam', 'Nữ'] },
      place: { widget: 'long-text', label: 'Nơi sinh' },
      ethnicity: { widget: 'ethnicity', label: 'Dân tộc' },
      nationality: { widget: 'nationality', label: 'Quốc tịch' },
      notice: { widget: 'text', label: 'Số giấy chứng sinh', hint: 'Ví dụ 123/2025' },
      twin: { widget: 'yes-no', label: 'Sinh đôi trở lên' },
      twinNote: {
        widget: 'text',
        label: 'Thứ tự sinh',
        showIf: "${twin} = 'true'",
        requiredIf: "${twin} = 'true'",
      },
      phone: { widget: 'phone', label: 'Số điện thoại', printed: false },
      motherName: { widget: 'name', label: 'Họ tên mẹ' },
      motherBirth: { widget: 'partial-date', label: 'Năm sinh' },
      motherHome: { widget: 'address', label: 'Nơi cư trú' },
      motherPaper: { widget: 'id-document', label: 'Giấy tờ tùy thân' },
      fee: { widget: 'money', label: 'Tiền hỗ trợ' },
      others: {
        widget: 'table',
        label: 'Con đã có',
        columns: [
          { id: 'name', label: 'Họ tên' },
          { id: 'year', label: 'Năm sinh' },
        ],
      },
    },
  },
}

const notice = { origin: 'ocr', sourceLabel: 'giấy chứng sinh trang 1' } as const

export const sampleProposals: ShownProposals = {
  birth: [{ value: '2025-11-15', confidence: 0.97, ...notice }],
  place: [{ value: 'Bệnh viện Đa khoa huyện Hoằng Hóa', confidence: 0.92, ...notice }],
  name: [{ value: 'LÊ NGỌC ĐIỆP', confidence: 0.61, ...notice }],
}

export const sampleLists: FormLists = {
  communes: [
    { code: '16012', name: 'Xã Hoằng Sơn', province: 'Tỉnh Thanh Hóa' },
    { code: '15865', name: 'Xã Hoằng Hóa', province: 'Tỉnh Thanh Hóa' },
    { code: '14758', name: 'Phường Hạc Thành', province: 'Tỉnh Thanh Hóa' },
    { code: '16078', name: 'Xã Mường Lát', province: 'Tỉnh Thanh Hóa' },
  ],
  provinces: ['Tỉnh Thanh Hóa', 'Thành phố Hà Nội', 'Tỉnh Nghệ An'],
  ethnicities: ['Kinh', 'Mường', 'Thái', 'Mông', 'Dao', 'Khơ-mú', 'Thổ'],
  nationalities: ['Việt Nam', 'Lào', 'Trung Quốc'],
  documentTypes: ['Căn cước', 'Căn cước công dân', 'Hộ chiếu'],
  issuers: ['Cục Cảnh sát quản lý hành chính về trật tự xã hội', 'Bộ Công an'],
}
