import { openDatabase } from '../../server/store/database.ts'
import { demoTenant } from '../../server/store/demo-tenant.ts'
import { addTenant } from '../../server/store/tenant-store.ts'
import { addTenantsTo } from '../../server/testing/test-many.ts'

/** Adds a tenant for each entry of `names` to a test's database. Their ids are t1, t2, …. */
export async function addTenants(file: string, names: string[]): Promise<void> {
  const db = openDatabase(file)
  await db.transaction().execute(async (trx) => {
    for (const [i, name] of names.entries()) {
      const domain = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.example`
      await addTenant(trx, `t${i + 1}`, { ...demoTenant, name, domain })
    }
  })
  await db.destroy()
}

/** Deletes a tenant from a test's database, as only a PBX can. */
export async function removeTenant(file: string, id: string): Promise<void> {
  const db = openDatabase(file)
  await db.deleteFrom('tenants').where('id', '=', id).execute()
  await db.destroy()
}

/** Adds this many tenants with only a name and a domain, and one named `name`. */
export async function addManyTenants(file: string, count: number, name: string): Promise<void> {
  await addTenantsTo(file, count)
  const db = openDatabase(file)
  await addTenant(db, 'one-of-many', { ...demoTenant, name, domain: 'one-of-many.example' })
  await db.destroy()
}
