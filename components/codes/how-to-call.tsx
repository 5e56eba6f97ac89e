import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { callsFor } from './curl-lines'

export function HowToCall(props: { code: string; companyId: string; origin: string }) {
  const calls = callsFor(props)
  return (
    <Card>
      <CardHeader title="How to call it" description="The same code answers in both APIs." />
      <CardBody>
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
      </CardBody>
    </Card>
  )
}
