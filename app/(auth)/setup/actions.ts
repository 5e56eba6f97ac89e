'use server'

import { setUpForm } from '@/domain/company/setup'
import { invalidArgument } from '@/domain/errors'
import { systemContext } from '@/server/auth/authenticate'
import { isSetUpToken } from '@/server/auth/set-up-token'
import { publicAction } from '@/server/authed-action'
import { setUp } from '@/server/services/company/set-up'
import { createExampleData } from '@/server/services/example-data/create-example-data'

/** Creates the first company, its owner and, if wanted, example data. Works once. */
export async function setUpAction(input: unknown) {
  return await publicAction(setUpForm, input, async (form) => {
    const { companyName, isvId, timeZone, name, email, password, withExampleData, token } = form
    if (!isSetUpToken(token)) {
      throw invalidArgument(
        'token',
        'WRONG_TOKEN',
        'does not match; copy the token that the server printed at its last start',
      )
    }
    const [company] = await setUp([
      { isvId, name: companyName, timeZone, people: [{ name, email, password, role: 'owner' }] },
    ])
    if (withExampleData) await createExampleData(systemContext(company!))
  })
}
