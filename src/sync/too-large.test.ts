import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openHomeServer } from '../../tests/support/home-server.ts'
import { segmentSize } from './line-speed.ts'
import { pushAll } from './push.ts'

test('P2: sealed facts do not shrink on the way; a segment that came out too large is sent as smaller ones', async () => {
  const server = await openHomeServer()
  try {
    const counter = await openCounter(server, 'sealed', () => 'none')
    const id = counter.ctx.newId()
    await counter.receive(id)
    for (let i = 0; i < 60; i++) await counter.note(id, randomBytes(6000).toString('base64'))
    for (let i = 0; i < 10; i++) segmentSize.took(1_000_000, 1) // a fast line: as much as ever goes
    const pushed = await pushAll({ ...counter.sender, openRaw: null }) // nobody is logged in
    expect(pushed).toEqual({ ok: true, value: 61 })
  } finally {
    segmentSize.took(1, 1000)
    await server.close()
  }
})

test('P2: one fact as long as a fact may be goes through, sealed', async () => {
  const server = await openHomeServer()
  try {
    const counter = await openCounter(server, 'longest', () => 'none')
    const id = counter.ctx.newId()
    await counter.receive(id)
    const letters = Array.from({ length: 200_000 }, () =>
      String.fromCodePoint(0x1ea0 + Math.floor(Math.random() * 89)),
    )
    await counter.note(id, letters.join(''))
    expect(await pushAll({ ...counter.sender, openRaw: null })).toEqual({ ok: true, value: 2 })
  } finally {
    await server.close()
  }
})
