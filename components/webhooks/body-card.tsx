import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { CodeBlock } from '@/components/ui/code-block'
import { prettyJson } from './attempt-text'

/** What is sent, the same in every attempt. */
export function BodyCard({ body }: { body: string }) {
  return (
    <Card>
      <CardHeader title="Body" description="Shown with line breaks; it is sent and signed without." />
      <CardBody>
        <CodeBlock label="Body" code={prettyJson(body)} scroll />
      </CardBody>
    </Card>
  )
}
