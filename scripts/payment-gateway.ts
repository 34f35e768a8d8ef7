/**
 * A payment gateway to try the product with: `node scripts/payment-gateway.ts 9900 key.txt`, then start the server with
 * PAYMENT_GATEWAY_URL and PAYMENT_KEY_FILE. A line typed here pays or spoils: `pay ORDER [DONG]`, `list`, `lost`, `slow`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { randomBytes } from 'node:crypto'
import { GatewaySimulator, type GatewayMood } from '../tests/support/gateway-simulator.ts'

const MOODS: readonly GatewayMood[] = ['lost', 'slow', 'down', 'refuse', 'rubbish']
const [port = '9900', keyFile = 'payment-key.txt'] = process.argv.slice(2)

if (!existsSync(keyFile)) writeFileSync(keyFile, randomBytes(24).toString('hex'), { mode: 0o600 })
const gateway = await GatewaySimulator.open(readFileSync(keyFile, 'utf8').trim(), Number(port))
console.log(`PAYMENT_GATEWAY_URL=${gateway.url} PAYMENT_KEY_FILE=${keyFile}`)

for await (const line of createInterface({ input: process.stdin })) {
  const [word = '', order = '', vnd] = line.trim().split(/\s+/)
  const id = [...gateway.orders.keys()].find((known) => order !== '' && known.startsWith(order))
  if (word === 'pay' && id) console.log(gateway.pay(id, vnd ? Number(vnd) : undefined).id)
  else if (word === 'list') console.table([...gateway.orders].map(([key, one]) => ({ order: key, ...one })))
  else if (MOODS.some((mood) => mood === word)) gateway.moods.push(word as GatewayMood)
  else console.log(`pay ORDER [DONG] | list | ${MOODS.join(' | ')}`)
}
await gateway.close()
