import { openDatabase } from '../../server/store/database.ts'
import { demoTenant } from '../../server/store/demo-tenant.ts'
import { addTenant } from '../../server/store/tenant-store.ts'

/**
 * Adds tenants, named by the entries of `names`, to the database of a test. Their ids are t1, t2, …
 */
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
