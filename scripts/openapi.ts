/** Writes docs/openapi.json from the endpoints; with `--print`, to standard output instead. */
import { writeFileSync } from 'node:fs'
import { documentedEndpoints } from '@/app/api/endpoints'
import { webhookEvents } from '@/app/api/webhook-events'
import { openApiDocument } from '@/server/http/openapi'

const document = `${JSON.stringify(openApiDocument(documentedEndpoints, webhookEvents), null, 2)}\n`
if (process.argv.includes('--print')) process.stdout.write(document)
else writeFileSync('docs/openapi.json', document)
