import { inject, test } from 'vitest'
import { hostileCalls, signInCaller } from './hostile-calls.ts'
import { hostileAddresses } from './hostile-places.ts'
import { expectBoundedWalks } from './measured-walk.ts'

const { url, metricsUrl, urlWithoutMailServer, metricsUrlWithoutMailServer } = inject('installation')

/** Runs only with ENDURANCE, because the bounds hold only on a machine that does nothing else. */
const enduring = test.runIf(process.env.ENDURANCE !== undefined)

enduring(
  'while hostile calls come one after another, each is answered within a second, /healthz within 50 ms, and memory is bounded',
  async () => {
    const cookie = await signInCaller('enduring.caller')
    const requests = hostileCalls
    await expectBoundedWalks({ url, metricsUrl }, [
      { requests, cookie },
      { requests, cookie: '' },
    ])
  },
  600_000,
)

enduring(
  'and so it is with every page, file and form of the sign-in',
  async () => {
    const session = await signInCaller('enduring.visitor', urlWithoutMailServer)
    await expectBoundedWalks({ url: urlWithoutMailServer, metricsUrl: metricsUrlWithoutMailServer }, [
      await hostileAddresses(session),
      await hostileAddresses(),
    ])
  },
  3_600_000,
)
