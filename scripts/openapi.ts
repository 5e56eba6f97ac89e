/** Writes docs/openapi.json from the endpoints; with `--print`, to standard output instead. */
import { writeFileSync } from 'node:fs'
import { documentedEndpoints } from '@/app/api/endpoints'
import { openApiDocument } from '@/server/http/openapi'

const document = `${JSON.stringify(openApiDocument(documentedEndpoints), null, 2)}\n`
if (process.argv.includes('--print')) process.stdout.write(document)
else writeFileSync('docs/openapi.json', document)
