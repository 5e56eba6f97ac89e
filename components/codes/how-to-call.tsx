import { Card } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/disclosure'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'

export function HowToCall(props: { code: string; companyId: string; origin: string }) {
  const calls = callsFor(props)
  return (
    <Card className="px-4">
      <Disclosure title="Use it from the API" className="border-t-0">
        <Tabs defaultValue={calls[0]?.id}>
          <TabsList aria-label="Calls">
            {calls.map(({ id, label }) => (
              <TabsTrigger key={id} value={id}>
                {label}
              </TabsTrigger>
            ))}
          </TabsList>
          {calls.map(({ id, label, note, curl }) => (
            <TabsContent key={id} value={id}>
              <CodeBlock code={curl} label={`${label}, curl`} />
              <p className="mt-2 text-caption text-muted-foreground">{note}</p>
            </TabsContent>
          ))}
        </Tabs>
      </Disclosure>
    </Card>
  )
}

interface Call {
  id: string
  label: string
  /** When to make this call, and with which credentials. */
  note: string
  curl: string
}

interface CallsOf {
  code: string
  companyId: string
  /** "https://referrals.example.com" */
  origin: string
}

const gafapay = '/gafapay/v3/reward_promotion'

/** The documented calls for one code, complete except for the credentials. */
function callsFor({ code, companyId, origin }: CallsOf): Call[] {
  return [
    {
      id: 'validate',
      label: 'Validate',
      note: 'Partner API. Replace YOUR_API_KEY with a key that has the referral_codes:read scope.',
      curl: lines(
        `curl '${origin}/v1/kyc/referral-codes/${code}'`,
        `--header 'Authorization: Bearer YOUR_API_KEY'`,
      ),
    },
    {
      id: 'gafapay-validate',
      label: 'GafaPay validate',
      note: 'Needs no token. user_type is the type of the person who enters the code: 2 customer, 3 merchant, 5 agent.',
      curl: lines(
        'curl --request POST',
        `'${origin}${gafapay}/validate_referral_code'`,
        `--header 'companyid: ${companyId}'`,
        `--header 'Content-Type: application/json'`,
        `--data '{"referral_code": "${code}", "user_type": 2}'`,
      ),
    },
    {
      id: 'gafapay-get',
      label: 'GafaPay get',
      note: 'Replace YOUR_TOKEN with a JWT signed with one of your signing secrets, or with an API key.',
      curl: lines(
        `curl '${origin}${gafapay}/user_referral_code?referral_code=${code}'`,
        `--header 'companyid: ${companyId}'`,
        `--header 'requestid: YOUR_REQUEST_ID'`,
        `--header 'authorization: Token YOUR_TOKEN'`,
      ),
    },
  ]
}

const lines = (...parts: string[]) => parts.join(' \\\n  ')
