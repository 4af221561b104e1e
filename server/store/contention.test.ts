import { expect, test } from 'vitest'
import { testAppAsAdmin } from '../testing/test-app.ts'
import { addRecharge } from './balance-store.ts'
import { updateDocument } from './document-store.ts'
import { addHoliday, destroyHoliday, updateHoliday } from './holiday-store.ts'
import { updateTenant } from './tenant-store.ts'

const SAVES = 20

async function stores() {
  const { db } = await testAppAsAdmin()
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  return { db, id }
}

const day = {
  name: 'x',
  region: 'GBR',
  consecutive: false,
  every_year: true,
  year_start: 0,
  year_end: 0,
  month_start: 1,
  month_end: 1,
  day_start: 1,
  day_end: 1,
  hour_start: 0,
  hour_end: 1,
  minute_start: 0,
  minute_end: 0,
}

test('saves at once are made one at a time, without retries', async () => {
  const { db, id } = await stores()
  const holiday = await addHoliday(db, id, day)
  const row = { tenant_id: id, user_id: 'x', units: 1, at: 0 }
  let tries = 0
  const made = <T>(value: T): T => {
    tries += 1
    return value
  }
  const saves = {
    tenant: () => updateTenant(db, id, made),
    document: () => updateDocument(db, id, 'x', made),
    holiday: () => updateHoliday(db, id, holiday, () => made(day)),
    balance: () => addRecharge(db, row, made),
  }
  for (const [name, save] of Object.entries(saves)) {
    tries = 0
    await Promise.all(Array.from({ length: SAVES }, save))
    expect(tries, name).toBe(SAVES)
  }
})

test('a rejected save does not block later ones', async () => {
  const { db, id } = await stores()
  const holiday = await addHoliday(db, id, day)
  const refuse = () => {
    throw new Error('refused')
  }
  const refused = [
    updateTenant(db, id, refuse),
    updateDocument(db, id, 'x', refuse),
    updateHoliday(db, id, holiday, refuse),
    destroyHoliday(db, id, holiday, refuse),
  ]
  const taken = [
    updateTenant(db, id, (old) => old),
    updateDocument(db, id, 'x', (old) => old),
    updateHoliday(db, id, holiday, () => day),
    destroyHoliday(db, id, holiday, () => {}),
  ]
  for (const { status } of await Promise.allSettled(refused)) expect(status).toBe('rejected')
  await Promise.all(taken)
})
