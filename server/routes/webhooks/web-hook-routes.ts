import { webHookTest, webHookTestResult } from '../../../src/contract/values/web-hook-test.ts'
import { SAMPLE_EVENTS } from '../../../src/domain/tenant/web-hook-sample.ts'
import { currentTenantId } from '../../auth/current-tenant.ts'
import { createQueues } from '../../rules/queue.ts'
import { endpoint } from '../endpoint.ts'
import { postEvent } from './post-event.ts'

/** A test event may take ten seconds and a connection, so each tenant sends one at a time. */
const sending = createQueues(1, 4)

/** /tenant/webhooks: not part of the documented API of the PBX. */
export const webHookEndpoints = [
  endpoint({
    method: 'POST',
    path: '/tenant/webhooks/test',
    summary: 'Send a sample event to a webhook, saved or not',
    who: 'tenant',
    body: webHookTest,
    status: 200,
    answer: webHookTestResult,
    example: { outcome: 'answered', duration_ms: 84, status: 204, body: '' },
    handler: async ({ db, session, body, mayReachPrivate }) => {
      const { event, webhook } = await body()
      return sending(await currentTenantId(db, session), () =>
        postEvent(webhook, SAMPLE_EVENTS[event], { mayReachPrivate }),
      )
    },
  }),
]
