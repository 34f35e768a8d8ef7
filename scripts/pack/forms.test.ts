import { join } from 'node:path'
import { Validator } from '@cfworker/json-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ethnicGroups } from '../../domain/document/ethnic-groups.ts'
import { derive } from '../../domain/form/derive.ts'
import type {
  FieldProblem,
  FieldValue,
  FormData,
  FormDefinition,
  SchemaCheck,
} from '../../domain/form/form.ts'
import { prefill, startingData, type Sources } from '../../domain/form/prefill.ts'
import type { RawForm } from '../../domain/form/raw-form.ts'
import { formWarnings, validateForm } from '../../domain/form/validate-form.ts'
import { fieldsInOrder, requiredFields, visibleFields } from '../../domain/form/visible-fields.ts'
import { parseFormItem } from '../../domain/procedure/pack-items.ts'
import { compilePack } from './compile-pack.ts'
import { formSamples, TODAY } from './form-samples.ts'
import { readLaw } from './read-law.ts'

const law = readLaw(join(import.meta.dirname, '..', '..', 'data', 'law'))
const report = compilePack(law)
const signatures = new Set(
  (law.forms as readonly RawForm[]).flatMap((form) =>
    form.sections
      .flatMap((s) => s.fields)
      .flatMap((f) =>
        ['signature', 'consent', 'text_signature'].includes(f.type) ? [`${form.id}.${f.id}`] : [],
      ),
  ),
)
const forms = new Map<string, FormDefinition>()
for (const { id, value } of report.accepted) {
  const read = id.startsWith('form:') ? parseFormItem(JSON.parse(JSON.stringify(value))) : null
  if (read?.ok) forms.set(read.value.id, read.value)
}
const get = (id: string): FormDefinition => forms.get(id) as FormDefinition
const checkSchema: SchemaCheck = (schema, data) =>
  new Validator(schema, '2020-12', false)
    .validate(data)
    .errors.map((e) => ({ field: e.instanceLocation.replace(/^#\/?/, ''), keyword: e.keyword }))
const request = (id: string, data: FormData) => ({ definition: get(id), data, today: TODAY, checkSchema })
const errors = (id: string, data: FormData): string[] => validateForm(request(id, data)).map(show)
const warnings = (id: string, data: FormData): string[] => formWarnings(request(id, data)).map(show)
const show = (p: FieldProblem): string => `${p.field} ${p.code}`
const sample = (id: string): FormData => formSamples[id] as FormData
const changed = (id: string, change: Record<string, FieldValue>): FormData => ({ ...sample(id), ...change })
const home = sample('tk-khai-sinh')['nyc_noi_cu_tru'] as FieldValue

describe('the forms of the shipped law pack', () => {
  it('are fifteen, each with every field on one page and signatures left to the paper', () => {
    expect([...forms.keys()]).toHaveLength(15)
    expect(signatures.size).toBeGreaterThan(15)
    for (const form of forms.values()) {
      const ids = fieldsInOrder(form).map(([id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.filter((id) => signatures.has(`${form.id}.${id}`))).toEqual([])
      expect(form.source).not.toBe('')
    }
  })

  it.each(Object.keys(formSamples))('%s accepts a well-filled declaration without a warning', (id) => {
    expect(errors(id, sample(id))).toEqual([])
    expect(warnings(id, sample(id))).toEqual([])
  })

  it.each(Object.keys(formSamples))('%s demands every required field', (id) => {
    const filled = sample(id)
    for (const field of requiredFields(get(id), filled, TODAY)) {
      const { [field]: _, ...rest } = filled
      expect(errors(id, rest), field).toContain(`${field} form.field.required`)
    }
  })

  it.each(Object.keys(formSamples))('%s refuses a field it does not have', (id) => {
    expect(errors(id, changed(id, { la_lung: 'x' }))).toEqual(['la_lung form.field.unknown'])
  })

  it('property: no answers whatever make a form throw, and validation is deterministic', () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(home),
      fc.constant([{ ho_ten: 'x' }]),
      fc.constantFrom('2026-02-30', '038194012345', 'Việt Nam', 'Nữ', 'Bản thân'),
    )
    for (const [id, form] of forms) {
      const fields = fieldsInOrder(form).map(([name]) => name)
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...fields), value), (data) => {
          expect(errors(id, data)).toEqual(errors(id, data))
          expect(() => derive({ definition: form, data, today: TODAY, touched: new Set() })).not.toThrow()
        }),
        { numRuns: 40 },
      )
    }
  })
})

describe('what each form refuses', () => {
  it.each<[string, Record<string, FieldValue>, string]>([
    ['tk-khai-sinh', { con_dan_toc: 'Việt Nam' }, 'con_dan_toc form.ethnicity.is-nationality'],
    ['tk-khai-sinh', { me_dan_toc: 'VIET NAM' }, 'me_dan_toc form.ethnicity.is-nationality'],
    ['tk-khai-sinh', { con_quoc_tich: 'Kinh' }, 'con_quoc_tich form.nationality.is-ethnicity'],
    ['tk-khai-sinh', { con_ngay_sinh: '2026-02-30' }, 'con_ngay_sinh form.date.not-real'],
    ['tk-khai-sinh', { con_ngay_sinh: '2026-11-24' }, 'con_ngay_sinh form.birth.in-future'],
    ['tk-khai-sinh', { con_gioi_tinh: 'Khác' }, 'con_gioi_tinh form.field.choice-unknown'],
    ['tk-khai-sinh', { nyc_giay_to_so: '03819401234' }, 'nyc_giay_to_so form.id-number.malformed'],
    ['tk-khai-sinh', { nyc_giay_to_so: '172345678' }, 'nyc_giay_to_so form.id-number.malformed'],
    ['tk-khai-sinh', { nyc_giay_to_loai: 'CMND' }, 'nyc_giay_to_so form.id-number.malformed'],
    ['tk-khai-sinh', { cha_so_dinh_danh: '038194012345' }, 'cha_so_dinh_danh form.id-number.same-twice'],
    ['tk-khai-sinh', { me_ho_ten: '', cha_ho_ten: '' }, 'me_ho_ten form.parents.none-given'],
    ['tk-khai-sinh', { con_ho_ten: 'Minh 4n' }, 'con_ho_ten form.name.malformed'],
    ['tk-khai-sinh', { so_ban_sao: 0 }, 'so_ban_sao form.field.out-of-range'],
    ['tk-khai-sinh', { so_ban_sao: 1.5 }, 'so_ban_sao form.field.malformed'],
    ['tk-khai-sinh', { nyc_noi_cu_tru: 'Thôn 3' }, 'nyc_noi_cu_tru form.field.malformed'],
    ['tk-khai-sinh', { con_noi_sinh: 'x'.repeat(301) }, 'con_noi_sinh form.field.too-long'],
    [
      'tk-khai-sinh',
      { nyc_noi_cu_tru: { detail: 'Thôn 3', commune: '', communeCode: null, province: 'Tỉnh Thanh Hóa' } },
      'nyc_noi_cu_tru form.address.incomplete',
    ],
    ['tk-khai-tu', { chet_ngay: '2026-11-24' }, 'chet_ngay form.death.in-future'],
    ['tk-khai-tu', { chet_ngay: '1940-01-01' }, 'chet_ngay form.death.before-birth'],
    ['tk-khai-tu', { chet_gio: '25:00' }, 'chet_gio form.time.malformed'],
    ['tk-khai-tu', { giay_to_so: '038194012345' }, 'giay_to_so form.id-number.same-twice'],
    ['tk-ket-hon', { nu_ngay_sinh: '2008-11-24' }, 'nu_ngay_sinh form.marriage.bride-too-young'],
    ['tk-ket-hon', { nam_ngay_sinh: '2006-11-24' }, 'nam_ngay_sinh form.marriage.groom-too-young'],
    [
      'tk-ket-hon',
      { nam_giay_to: sample('tk-ket-hon')['nu_giay_to'] as FieldValue },
      'nam_giay_to form.id-number.same-twice',
    ],
    ['tk-ket-hon', { nam_dien_thoai: '12345' }, 'nam_dien_thoai form.phone.malformed'],
    ['tk-tthn', { tinh_trang: 'Hiện tại đang có vợ/chồng' }, 'vo_chong_ten form.field.required'],
    ['tk-tthn', { ly_hon_toa: '' }, 'ly_hon_toa form.field.required'],
    ['tk-trich-luc', { so_luong: 0 }, 'so_luong form.field.out-of-range'],
    ['tk-cai-chinh', { thanh: 'Nguyễn Thị Hao' }, 'tu form.field.constraint-broken'],
    ['phieu-chung-thuc', { so_trang: 0 }, 'so_trang form.field.out-of-range'],
    ['tk-tgxh-1a', { khuyet_tat: '' }, 'khuyet_tat form.field.required'],
    ['tk-tgxh-1a', { dang_huong: true }, 'dang_huong_mo_ta form.field.required'],
    ['don-khuyet-tat-01', { dang: 'Khuyết tật lạ' }, 'dang form.field.choice-unknown'],
    ['don-khuyet-tat-01', { ngay_sinh: '2022-01-01' }, 'dd_ten form.field.required'],
    ['mau01-ho-ngheo', { thanh_vien: [{ ten_khac: 'x' }] }, 'thanh_vien form.field.malformed'],
    ['mau01-huu-tri-xa-hoi', { nhan_qua: 'Tài khoản ngân hàng' }, 'tai_khoan form.field.required'],
  ])('%s %j → %s', (id, change, expected) => {
    expect(errors(id, changed(id, change))).toContain(expected)
  })

  it.each<[string, Record<string, FieldValue>, string]>([
    ['tk-khai-sinh', { con_ngay_sinh: '2026-09-01' }, 'con_ngay_sinh form.birth.late'],
    ['tk-khai-sinh', { me_so_dinh_danh: '038094012345' }, 'me_so_dinh_danh form.id-number.sex-differs'],
    ['tk-khai-sinh', { cha_nam_sinh: '1991' }, 'cha_so_dinh_danh form.id-number.birth-year-differs'],
    ['tk-khai-sinh', { con_dan_toc: 'Mèo' }, 'con_dan_toc form.ethnicity.unknown'],
    ['tk-khai-tu', { chet_ngay: '2026-11-07' }, 'chet_ngay form.death.late'],
    [
      'mau01-huu-tri-xa-hoi',
      { ngay_sinh: '1955', so_dinh_danh: '038155000777' },
      'ngay_sinh form.pension.too-young',
    ],
  ])('%s only warns of %j → %s', (id, change, expected) => {
    expect(errors(id, changed(id, change))).toEqual([])
    expect(warnings(id, changed(id, change))).toContain(expected)
  })

  it('counts the marriage age on the day of filing: 18 for women, 20 for men (Luật HNGĐ 2014 art. 8)', () => {
    const day = { nu_ngay_sinh: '2008-11-23', nam_ngay_sinh: '2006-11-23' }
    expect(errors('tk-ket-hon', changed('tk-ket-hon', day))).toEqual([])
  })

  it('accepts a foundling without parents', () => {
    const { me_ho_ten: _m, cha_ho_ten: _c, ...rest } = sample('tk-khai-sinh')
    expect(errors('tk-khai-sinh', { ...rest, tre_bi_bo_roi: true })).toEqual([])
  })

  it('asks only what applies', () => {
    const seen = visibleFields(
      get('tk-tthn'),
      changed('tk-tthn', { tinh_trang: 'Chưa đăng ký kết hôn với ai', de_ket_hon: false }),
      TODAY,
    )
    expect(seen.filter((id) => /^(ly_hon|chung_tu|vo_chong|kh)_/.test(id))).toEqual([])
    const child = changed('don-khuyet-tat-01', { ngay_sinh: '2023-01-01' })
    expect(visibleFields(get('don-khuyet-tat-01'), child, TODAY).some((id) => id.startsWith('md_'))).toBe(
      false,
    )
  })

  it('works out the certification fee (TT 226/2016: 2,000 for pages 1–2, 1,000 from page 3, at most 200,000)', () => {
    const fee = (so_trang: number, so_ban: number): FieldValue | undefined =>
      derive({
        definition: get('phieu-chung-thuc'),
        data: { so_trang, so_ban },
        today: TODAY,
        touched: new Set(),
      })['le_phi']
    expect([fee(1, 1), fee(2, 1), fee(3, 2), fee(500, 1)]).toEqual([2000, 4000, 10_000, 200_000])
  })
})

describe('a birth registered with few keys', () => {
  const fact = (value: FieldValue, origin: 'qr' | 'ocr' | 'data' = 'ocr', confidence = 0.95) => ({
    value,
    origin,
    confidence,
  })
  const sources: Sources = {
    'commune.name': fact('Xã Hoằng Hóa', 'data', 1),
    today: fact(TODAY, 'data', 1),
    'id-card:requester.name': fact('NGUYỄN THỊ HOA', 'qr', 1),
    'id-card:requester.number': fact('038194012345', 'qr', 1),
    'id-card:requester.birthDate': fact('1994-01-15', 'qr', 1),
    'id-card:requester.issuedOn': fact('2022-05-10', 'qr', 1),
    'id-card:requester.address': fact('Thôn 3, Hoằng Đông, Hoằng Hóa, Thanh Hóa', 'qr', 1),
    'birth-notice.motherName': fact('Nguyễn Thị Hoa'),
    'birth-notice.motherIdNumber': fact('038194012345'),
    'birth-notice.motherBirthYear': fact('1994'),
    'birth-notice.motherEthnicity': fact('mường'),
    'birth-notice.childName': fact('Lê Nguyễn Minh An'),
    'birth-notice.childBirthDate': fact('2026-11-02'),
    'birth-notice.childSex': fact('nam'),
    'birth-notice.birthPlace': fact('Bệnh viện đa khoa Hoằng Hóa'),
    'marriage-certificate.number': fact('45'),
    'marriage-certificate.book': fact('01/2023'),
    'marriage-certificate.registeredOn': fact('2023-03-12'),
    'marriage-certificate.registeredAt': fact('UBND xã Hoằng Hóa'),
    'marriage-certificate.husbandName': fact('Lê Văn Bình'),
    'marriage-certificate.husbandBirthDate': fact('1990-02-03'),
    'marriage-certificate.husbandIdNumber': fact('038090011111'),
    'marriage-certificate.husbandEthnicity': fact('Kinh'),
    'marriage-certificate.husbandNationality': fact('Việt Nam'),
    'marriage-certificate.husbandAddress': fact('Thôn 3, Hoằng Đông, Hoằng Hóa, Thanh Hóa'),
    'marriage-certificate.wifeName': fact('Nguyễn Thị Hoà'),
    'marriage-certificate.wifeBirthDate': fact('1994-01-15'),
  }
  const definition = get('tk-khai-sinh')
  const toAddress = (text: string) => ({
    detail: text,
    commune: 'Xã Hoằng Hóa',
    communeCode: '1',
    province: 'Tỉnh Thanh Hóa',
  })
  const started = startingData(definition, sources)
  const proposals = prefill({ definition, data: started, sources, toAddress })
  const accepted: FormData = {
    ...started,
    ...Object.fromEntries(
      Object.entries(proposals).map(([field, [best]]) => [field, best?.value as FieldValue]),
    ),
  }
  const data = {
    ...accepted,
    ...derive({ definition, data: accepted, today: TODAY, touched: new Set(Object.keys(accepted)) }),
  }

  it('starts with what the counter knows', () => {
    expect(started).toMatchObject({
      kinh_gui: 'Xã Hoằng Hóa',
      lam_tai: 'Xã Hoằng Hóa',
      ngay_lam: TODAY,
      con_quoc_tich: 'Việt Nam',
      de_nghi_ban_sao: false,
    })
  })

  it('needs no typing at all once the proposals of three papers are confirmed', () => {
    expect(validateForm({ definition, data, today: TODAY, checkSchema })).toEqual([])
    expect(data).toMatchObject({
      nyc_quan_he: 'Mẹ',
      nyc_giay_to_loai: 'Căn cước công dân',
      con_ngay_sinh_chu: 'Ngày hai tháng mười một năm hai nghìn hai mươi sáu',
      con_gioi_tinh: 'Nam',
      me_dan_toc: 'Mường',
      cha_ho_ten: 'Lê Văn Bình',
    })
  })

  it('marks as a guess what only custom suggests, and never more sure than a half', () => {
    expect(proposals['con_dan_toc']?.[0]).toMatchObject({ value: 'Kinh', guess: true, confidence: 0.5 })
    expect(proposals['con_que_quan']?.[0]?.guess).toBe(true)
  })

  it('shows both values where papers disagree, the better origin first', () => {
    expect(proposals['me_ho_ten']?.map((p) => [p.value, p.source])).toEqual([
      ['Nguyễn Thị Hoa', 'birth-notice.motherName'],
      ['Nguyễn Thị Hoà', 'marriage-certificate.wifeName'],
    ])
    const scanned = { ...sources, 'id-card:mother.name': fact('Nguyễn Thị Hòa', 'qr', 1) }
    expect(prefill({ definition, data: {}, sources: scanned })['me_ho_ten']?.[0]).toMatchObject({
      origin: 'qr',
    })
  })

  it('offers the ethnic groups as papers print them, whatever spelling was read', () => {
    expect(definition.ui.fields['con_dan_toc']?.options).toEqual(ethnicGroups)
    const read = { ...sources, 'birth-notice.motherEthnicity': fact('Gia-rai') }
    expect(prefill({ definition, data: {}, sources: read })['me_dan_toc']?.[0]?.value).toBe('Gia Rai')
  })

  it('never proposes over what somebody typed', () => {
    expect(prefill({ definition, data: { con_ho_ten: 'Lê An' }, sources })['con_ho_ten']).toBeUndefined()
  })

  it('puts an identity paper together from the card of its role', () => {
    const bride = {
      'id-card:bride.number': fact('038303004004', 'qr', 1),
      'id-card:bride.issuedOn': fact('2022-01-02', 'qr', 1),
    }
    const found = prefill({ definition: get('tk-ket-hon'), data: {}, sources: bride })
    expect(found['nu_giay_to']?.[0]?.value).toEqual({
      type: 'Căn cước',
      number: '038303004004',
      issuedOn: '2022-01-02',
      issuer: '',
    })
  })
})
