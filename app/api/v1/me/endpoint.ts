import { z } from 'zod'
import { apiScopes } from '@/domain/company/permissions'
import { endpoint } from '@/server/http/endpoint'
import { describeCaller } from '@/server/services/api-key/describe-caller'
import { wireTime } from '@/server/wire/primitives'

export const GET = endpoint(
  {
    id: 'getCaller',
    method: 'GET',
    path: '/v1/me',
    dialect: 'partner',
    tag: 'Operations',
    summary: 'Identify the calling company and API key',
    description: 'With any valid key, whatever its scopes.',
    access: { by: 'caller' },
    output: z.object({
      companyId: z.string().meta({ description: '`companyid` in the GafaPay API.' }),
      isvId: z.string().meta({ description: 'The readable id of the company.' }),
      name: z.string().meta({ description: 'The name of the company.' }),
      timeZone: z
        .string()
        .meta({ description: 'The company’s time zone, an IANA name. Uses are counted by day in it.' }),
      sandbox: z.boolean(),
      key: z.object({
        id: z.string(),
        name: z.string(),
        prefix: z.string().meta({ description: 'The first characters of the key.' }),
        scopes: z.array(z.enum(apiScopes)),
        expiresAt: wireTime.nullable(),
      }),
    }),
    errors: [],
    examples: [
      {
        summary: 'A key that reads codes',
        response: {
          companyId: '59388167894b4d10a04fe5da3b8a2104',
          isvId: 'isv_001',
          name: 'Test company',
          timeZone: 'UTC',
          sandbox: false,
          key: {
            id: '0199a4ffa9237c5b8d6f0a1b2c3d4e5f',
            name: 'Test key',
            prefix: 'rk_live_abcd',
            scopes: ['referral_codes:read'],
            expiresAt: null,
          },
        },
      },
    ],
  },
  async ({ context }) => {
    const { key, company } = await describeCaller(context)
    return {
      companyId: company.id,
      isvId: company.isvId,
      name: company.name,
      timeZone: company.timeZone,
      sandbox: false,
      key: { ...key, expiresAt: key.expiresAt?.toISOString() ?? null },
    }
  },
)
