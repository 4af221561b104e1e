import { webHookTest, webHookTestResult } from '../../../src/contract/values/web-hook-test.ts'
import { SAMPLE_EVENTS } from '../../../src/domain/tenant/web-hook-sample.ts'
import { endpoint } from '../endpoint.ts'
import { postEvent } from './post-event.ts'

/** /tenant/webhooks: an addition to the documented API. */
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
    handler: async ({ body, mayReachPrivate }) => {
      const { event, webhook } = await body()
      return await postEvent(webhook, SAMPLE_EVENTS[event], { mayReachPrivate })
    },
  }),
]
