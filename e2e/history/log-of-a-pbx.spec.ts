import { expectAccessible } from '../support/axe.ts'
import { strangeEntries, tenantChange } from '../support/audit-entries.ts'
import { expectFits } from '../support/fits.ts'
import { refusal } from '../support/hostile-pbx/server.ts'
import { expect, test } from '../support/hostile-pbx/test.ts'

test.beforeEach(({ signedInAs, allowConsole }) => {
  allowConsole(/status of (403|404|501)/)
  return signedInAs('tenantadmin')
})
