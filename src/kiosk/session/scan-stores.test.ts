import { expect, test } from 'vitest'
import { scanStores, type StoreLists } from './scan-stores.ts'

const empty: StoreLists = {
  bucket: async () => [],
  database: async () => ['motcua-kiosk', 'motcua-queue'],
  cache: async () => ['shell'],
  local: async () => [],
  tab: async () => [],
  file: async () => [],
  cookie: async () => [],
}

test('names what is the kiosk’s own apart, and finds nothing else', async () => {
  const found = await scanStores(empty)
  expect(found.remains).toEqual([])
  expect(found.unseen).toEqual([])
  expect(found.own.map(({ name }) => name)).toEqual(['motcua-kiosk', 'motcua-queue', 'shell'])
})

test.each(Object.keys(empty) as (keyof StoreLists)[])('anything left in %s is found', async (place) => {
  const found = await scanStores({ ...empty, [place]: async () => ['resident-1'] })
  expect(found.remains).toEqual([{ place, name: 'resident-1' }])
})

test('a place that cannot be looked into is not called empty', async () => {
  const shut = async () => await Promise.reject(new Error('no'))
  expect((await scanStores({ ...empty, file: shut })).unseen).toEqual(['file'])
})
