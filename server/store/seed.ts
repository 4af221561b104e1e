import { randomUUID } from 'node:crypto'
import { addUser } from './accounts/users.ts'
import type { Database } from './database.ts'
import { demoTenant } from './demo-tenant.ts'
import { addTenant, markDemo } from './tenant-store.ts'

/**
 * Adds the demo tenant and its three accounts to an empty database, completely or not at all.
 * `hash` is called for each account, to hash the demo password.
 */
export async function seed(db: Database, hash: () => Promise<string>): Promise<void> {
  const [system, admin, user] = await Promise.all([hash(), hash(), hash()])
  const { id: _, ...data } = demoTenant
  const tenant_id = randomUUID()
  await db.transaction().execute(async (trx) => {
    await addTenant(trx, tenant_id, data)
    await markDemo(trx, tenant_id)
    await addUser(trx, {
      tenant_id: null,
      username: 'admin',
      password_hash: system,
      role: 'SystemAdmin',
      display_name: 'System administrator',
      email: 'admin@demo.example',
      extension_number: '',
      password_force_reset: 0,
    })
    await addUser(trx, {
      tenant_id,
      username: 'tenantadmin',
      password_hash: admin,
      role: 'Admin',
      display_name: 'Tess Admin',
      email: 'tenantadmin@demo.example',
      extension_number: '100',
      password_force_reset: 0,
    })
    await addUser(trx, {
      tenant_id,
      username: 'user101',
      password_hash: user,
      role: 'StandardUser',
      display_name: 'Uma User',
      email: 'user101@demo.example',
      extension_number: '101',
      password_force_reset: 0,
    })
  })
}
