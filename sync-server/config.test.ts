import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('settings', () => {
  it('has the public defaults (DESIGN §8)', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      kiosk: { port: 8081, host: '127.0.0.1', origin: null },
      tls: null,
      dataDir: resolve('.data'),
      distDir: resolve('dist'),
      logLevel: 'warn',
      scanners: [expect.objectContaining({ road: 'direct', base: 'http://localhost:9801/eSCL' })],
      closing: 66_600_000, // 18:30
      publicOrigins: ['http://localhost:8080'],
      residentsUrl: null,
      oidc: null,
      database: null,
      s3: null,
      upstream: null,
      backup: null,
      isReadOnly: false,
      readOnlyBelow: 200_000_000,
      metricsToken: null,
      payments: { secret: null, gateway: null },
      notices: { sms: null, smtp: null, zalo: null },
    })
  })

  it('sends residents to an https page or nowhere', () => {
    const read = (RESIDENTS_URL: string) => readConfig({ RESIDENTS_URL }).residentsUrl
    expect(read('')).toBeNull()
    expect(read('https://puluong.example.vn/mot-cua')).toBe('https://puluong.example.vn/mot-cua')
    for (const wrong of ['http://puluong.example.vn', 'javascript:alert(1)', 'puluong'])
      expect(() => read(wrong), wrong).toThrow('RESIDENTS_URL')
  })

  it('takes a province by https only, but on this machine itself', () => {
    const read = (UPSTREAM_URL: string, UPSTREAM_CODE?: string) =>
      readConfig({ UPSTREAM_URL, UPSTREAM_CODE }).upstream
    expect(read('https://tinh.example.vn/')).toMatchObject({
      url: 'https://tinh.example.vn',
      code: null,
      everyMs: 3_000,
    })
    expect(read('http://localhost:9000', 'ABCD-EFGH')).toEqual({
      url: 'http://localhost:9000',
      code: 'ABCD-EFGH',
      everyMs: 3_000,
    })
    for (const wrong of [
      'http://tinh.example.vn',
      'tinh.example.vn',
      'https://tinh.vn/a',
      'https://a:b@tinh.vn',
    ])
      expect(() => read(wrong), wrong).toThrow(/^UPSTREAM_URL/)
    expect(() => readConfig({ UPSTREAM_CODE: 'ABCD-EFGH' })).toThrow(/^UPSTREAM_CODE/)
  })

  it('takes a payment gateway with its key in a file, over https only, and never repeats the key', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-key-'))
    const file = join(folder, 'key')
    writeFileSync(file, '  0123456789abcdef\n')
    const read = (url: string, more: object = {}) =>
      readConfig({ PAYMENT_GATEWAY_URL: url, PAYMENT_KEY_FILE: file, ...more }).payments
    const gateway = { url: 'https://cong.vn/pay', key: '0123456789abcdef' }
    expect(read('https://cong.vn/pay/')).toEqual({ secret: gateway.key, gateway })
    expect(read('http://127.0.0.1:9/', { PAYMENT_SECRET: 's' })).toMatchObject({ secret: 's' })
    for (const wrong of [
      'http://cong.vn',
      'https://a:b@cong.vn',
      'https://cong.vn/?a=1',
      'file:///etc/passwd',
      'x',
    ])
      expect(() => read(wrong), wrong).toThrow(/^PAYMENT_GATEWAY_URL/)
    expect(() => read('https://cong.vn', { PAYMENT_KEY_FILE: '' })).toThrow(/belong together/)
    expect(() => read('https://cong.vn', { PAYMENT_KEY_FILE: join(folder, 'no') })).toThrow(/cannot be read/)
    writeFileSync(file, 'short')
    expect(() => read('https://cong.vn')).toThrow(/^PAYMENT_KEY_FILE must hold 16/)
    rmSync(folder, { recursive: true })
  })

  it('takes a PostgreSQL address, and never repeats a password', () => {
    const url = 'postgresql://motcua:geheim@db/motcua'
    expect(readConfig({ DATABASE_URL: url }).database).toEqual({ url, adminUrl: undefined })
    expect(readConfig({ DATABASE_URL: '' }).database).toBeNull()
    const wrong = [
      { DATABASE_URL: 'mysql://motcua:geheim@db/motcua' },
      { DATABASE_URL: 'postgres://motcua:geheim@db:port/motcua' },
      { DATABASE_URL: url, DATABASE_ADMIN_URL: 'geheim' },
      { DATABASE_ADMIN_URL: url },
    ]
    for (const env of wrong) {
      expect(() => readConfig(env)).toThrow(/^DATABASE_/)
      expect(() => readConfig(env)).not.toThrow(/geheim/)
    }
  })

  it('takes an S3 store whole or not at all', () => {
    const whole = {
      S3_ENDPOINT: 'http://127.0.0.1:8085',
      S3_BUCKET: 'motcua',
      S3_ACCESS_KEY: 'key',
      S3_SECRET_KEY: 'secret',
    }
    expect(readConfig(whole).s3).toMatchObject({ bucket: 'motcua', region: 'us-east-1' })
    for (const name of Object.keys(whole))
      expect(() => readConfig({ ...whole, [name]: undefined }), name).toThrow(name)
    expect(() => readConfig({ ...whole, S3_ENDPOINT: 'swift' })).toThrow(/S3_ENDPOINT/)
  })

  it('refuses what is no port and no log level', () => {
    for (const PORT of ['', 'x', '-1', '65536', '80.5', '8080 '])
      expect(() => readConfig({ PORT }), PORT).toThrow(ConfigError)
    expect(() => readConfig({ LOG_LEVEL: 'loud' })).toThrow(ConfigError)
  })
})
