import { noticeTypes } from '@reprieve/domain'
import type { ChangedSubscription } from '@reprieve/operations'
import { z } from 'zod'
import { container } from '../container.ts'
import { toDeliveryShown } from '../notices/list-subscriptions.ts'
import { router, tenantProcedure, unwrap } from '../trpc.ts'

const requestId = z.guid()

// Wide on purpose: the operation says what is not valid, as a refusal that names the member.
const members = {
  address: z.string().max(4096),
  types: z.array(z.enum(noticeTypes)).max(20),
  locale: z.string().max(35),
  confirmOutside: z.boolean(),
}

const AddInput = z.strictObject({
  requestId,
  subscription: z.discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('mail'), ...members }),
    z.strictObject({
      channel: z.literal('webhook'),
      address: members.address,
      types: members.types,
    }),
  ]),
})

const ChangeInput = z.strictObject({
  requestId,
  change: z
    .strictObject({ ...members, enabled: z.boolean() })
    .partial()
    .extend({ subscriptionId: z.guid() }),
})

const OneInput = z.strictObject({ requestId, subscriptionId: z.guid() })
const DeadLetterInput = z.strictObject({ requestId, deadLetterId: z.guid() })

const toMade = ({ subscription: { address }, secret }: ChangedSubscription) => ({ address, secret })

/** Who is notified of what happens in the tenant. A webhook's secret is in one answer only. */
export const noticesRouter = router({
  add: tenantProcedure
    .input(AddInput)
    .mutation(async ({ ctx, input: { requestId, subscription } }) =>
      toMade(
        unwrap(
          await container().operations.addNoticeSubscription({ ...ctx.operation, requestId }, subscription),
        ),
      ),
    ),

  change: tenantProcedure
    .input(ChangeInput)
    .mutation(async ({ ctx, input: { requestId, change } }) =>
      toMade(
        unwrap(
          await container().operations.changeNoticeSubscription({ ...ctx.operation, requestId }, change),
        ),
      ),
    ),

  renewSecret: tenantProcedure
    .input(OneInput)
    .mutation(async ({ ctx, input: { requestId, subscriptionId } }) =>
      toMade(
        unwrap(
          await container().operations.changeNoticeSubscription(
            { ...ctx.operation, requestId },
            { subscriptionId, renewSecret: true },
          ),
        ),
      ),
    ),

  remove: tenantProcedure.input(OneInput).mutation(async ({ ctx, input: { requestId, subscriptionId } }) => {
    unwrap(
      await container().operations.removeNoticeSubscription(
        { ...ctx.operation, requestId },
        { subscriptionId },
      ),
    )
  }),

  test: tenantProcedure.input(OneInput).mutation(async ({ ctx, input: { requestId, subscriptionId } }) => {
    unwrap(await container().operations.sendTestNotice({ ...ctx.operation, requestId }, { subscriptionId }))
  }),

  /** Sends the signed-in person a mail in that person's language. */
  sendTestMail: tenantProcedure
    .input(OneInput.pick({ requestId: true }))
    .mutation(async ({ ctx, input: { requestId } }) =>
      unwrap(
        await container().operations.sendTestMail({ ...ctx.operation, requestId }, { locale: ctx.locale }),
      ),
    ),

  deliveries: tenantProcedure
    .input(OneInput.pick({ subscriptionId: true }))
    .query(async ({ ctx, input }) =>
      unwrap(await container().operations.listNoticeDeliveries(ctx.operation, input)).map(toDeliveryShown),
    ),

  /** Sends a message that was given up once more, whether it was a notice, about a restored user or a test. */
  retry: tenantProcedure
    .input(DeadLetterInput)
    .mutation(async ({ ctx, input: { requestId, deadLetterId } }) => {
      unwrap(await container().operations.retryDeadLetter({ ...ctx.operation, requestId }, { deadLetterId }))
    }),

  discard: tenantProcedure
    .input(DeadLetterInput)
    .mutation(async ({ ctx, input: { requestId, deadLetterId } }) => {
      unwrap(
        await container().operations.discardDeadLetter({ ...ctx.operation, requestId }, { deadLetterId }),
      )
    }),
})
