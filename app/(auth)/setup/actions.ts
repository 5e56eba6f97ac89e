'use server'

import { setUpForm } from '@/domain/company/setup'
import { invalidArgument } from '@/domain/errors'
import { systemContext } from '@/server/auth/authenticate'
import { isSetUpToken } from '@/server/auth/set-up-token'
import { actionResult, type ActionResult } from '@/server/authed-action'
import { parsePart } from '@/server/http/parse'
import { setUp } from '@/server/services/company/set-up'
import { createExampleData } from '@/server/services/example-data/create-example-data'
import type { z } from 'zod'

/** Creates the first company, its owner and, if wanted, example data. Works once. */
export async function setUpAction(input: z.input<typeof setUpForm>): Promise<ActionResult> {
  return await actionResult(async () => {
    const { companyName, isvId, name, email, password, withExampleData, token } = parsePart(
      setUpForm,
      input,
    ) as z.output<typeof setUpForm>
    if (!isSetUpToken(token)) {
      throw invalidArgument(
        'token',
        'WRONG_TOKEN',
        'does not match; copy the token that the server printed at its last start',
      )
    }
    const [company] = await setUp([
      { isvId, name: companyName, people: [{ name, email, password, role: 'owner' }] },
    ])
    if (withExampleData) await createExampleData(systemContext(company!))
    return { ok: true, value: undefined }
  })
}
